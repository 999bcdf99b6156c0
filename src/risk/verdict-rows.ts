import type { PlanWindow } from '../account/window.ts';
import { type Answer, cannotTell, every, not, some } from './answer.ts';
import { chargeIsNear, chargeIsPending, crossingOf, isFirst, reloadForeseenAt, reloadIsNear } from './charge.ts';
import { type Case, heard, proven } from './evidence.ts';
import type { Forecast } from './forecast/forecast.ts';
import { fullestWindow, fullness, fullWindow, windowIsFull, windowReaches } from './plan-windows.ts';
import type { Settings } from './settings.ts';
import type { VerdictCause } from './verdict.ts';
import type { VerdictWord } from './verdict-word.ts';
import {
  fundsAreReachable,
  limitLeavesRoom,
  organizationPays,
  reloadIsOn,
  spendIsRising,
  switchIsOn,
  walletIsInUse,
} from './wallet.ts';

/** One row of the table of verdicts. `cause` is asked only where the row holds. */
export interface VerdictRow {
  readonly word: VerdictWord;
  readonly holds: (of: Case, settings: Settings, forecast: Forecast | null) => Answer;
  readonly cause: (of: Case, settings: Settings, forecast: Forecast | null) => VerdictCause;
}

/** The table of verdicts, most pressing first: the first row that holds is the verdict. */
export const VERDICT_ROWS: readonly VerdictRow[] = [
  { word: 'paying', holds: paysNow, cause: whyPaying },
  { word: 'charge-near', holds: chargeIsNear, cause: whyCharge },
  { word: 'overflow-near', holds: overflowIsNear, cause: whyOverflow },
  { word: 'armed', holds: reloadIsOn, cause: () => ({ kind: 'reload-on' }) },
  { word: 'credit', holds: creditOnly, cause: whyCredit },
  { word: 'safe', holds: nothingCanBeSpent, cause: whySafe },
];

function paysNow(of: Case): Answer {
  const drawn = some(windowIsFull(of), spendIsRising(of));
  return every(switchIsOn(of), fundsAreReachable(of), limitLeavesRoom(of), drawn);
}

function whyPaying(of: Case): VerdictCause {
  const window = fullWindow(of);
  if (window !== undefined) return windowCause(window);
  // The row holds and no window is full: then it was the rise.
  return of.rise === null
    ? { kind: 'missing' }
    : { kind: 'spend-rose', from: of.rise.from, to: of.rise.to, since: of.rise.since };
}

function whyCharge(of: Case, settings: Settings, forecast: Forecast | null): VerdictCause {
  const charge = heard(of.facts.pendingCharge);
  if (chargeIsPending(of).kind === 'yes' && charge !== undefined && charge !== 'none')
    return { kind: 'pending', amount: charge };
  if (reloadIsNear(of).kind === 'yes') return { kind: 'threshold' };
  const crossing = crossingOf(of);
  const foreseen = reloadForeseenAt(of, forecast, settings);
  if (crossing !== null && isFirst(crossing, foreseen)) {
    const { amount, expiresAt, leaves } = crossing;
    return { kind: 'expiry', amount, expiresAt, leaves };
  }
  return foreseen === null ? { kind: 'threshold' } : { kind: 'foreseen', ...foreseen };
}

function overflowIsNear(of: Case, settings: Settings): Answer {
  return every(switchIsOn(of), fundsAreReachable(of), windowReaches(of, settings.overflowLevels[0]));
}

function whyOverflow(of: Case): VerdictCause {
  const window = fullestWindow(of);
  return window === undefined ? { kind: 'missing' } : windowCause(window);
}

function windowCause(window: PlanWindow): VerdictCause {
  const { key, model, resetsAt } = window;
  return { kind: 'window', window: key, model, percent: window.percent ?? fullness(window), resetsAt };
}

function creditOnly(of: Case): Answer {
  return every(switchIsOn(of), not(reloadIsOn(of)), walletIsInUse(of));
}

function whyCredit(of: Case): VerdictCause {
  if (organizationPays(of).kind === 'yes') return { kind: 'organization-pays' };
  const balance = heard(of.facts.balance);
  if (balance === undefined || balance.minor >= 0) return { kind: 'balance' };
  return { kind: 'owed', amount: { ...balance, minor: -balance.minor } };
}

function nothingCanBeSpent(of: Case): Answer {
  const off = not(reloadIsOn(of));
  // Two ways to be safe, each with words of its own: with the switch unknown neither can be said, though one must hold.
  // Nor can it be on a page's word that the switch is on: that word may raise a verdict, but not end a blindness in `safe`.
  const on = of.facts.switch.kind === 'hint' ? cannotTell('switch') : switchIsOn(of);
  return some(every(not(switchIsOn(of)), off), every(on, off, not(walletIsInUse(of))));
}

function whySafe(of: Case): VerdictCause {
  if (switchIsOn(of).kind === 'yes') return { kind: 'nothing-to-spend' };
  const none = of.facts.switch.kind === 'not-offered' || proven(of.facts.plan) === 'free';
  return { kind: none ? 'no-credits-on-plan' : 'both-off' };
}
