import type { Account, Halt } from '../../account/account.ts';
import { lastKnown } from '../../account/fact.ts';
import { compareMoney, type Money, subtractMoney } from '../../account/money.ts';
import type { Verdict } from '../../risk/verdict.ts';
import type { Tone } from '../../risk/verdict-word.ts';
import { agoWords } from '../../words/ago-words.ts';
import type { Speech } from '../../words/speech.ts';
import { cardEnd } from './card-end.ts';
import { unknownFigure } from './figure.ts';
import { type Shown, shown, type Viewing } from './shown.ts';
import type { SurfaceFact } from './surface.ts';

/** One stop between the plan and the card: open, half open (bounded), closed, or not known. */
export interface Gate {
  readonly id: 'switch' | 'limit' | 'reload' | 'card';
  readonly gate: 'on' | 'part' | 'off' | 'unknown';
  readonly aged: boolean;
  readonly live: boolean;
  readonly name: string;
  readonly state: string;
  readonly what: string;
  /** The fact that its state stands for. */
  readonly fact: SurfaceFact | null;
}

export interface Wire {
  readonly tone: Tone;
  readonly gates: readonly Gate[];
}

/** What is known of an account for its wire, all at one moment. */
export interface WireView {
  readonly account: Account;
  readonly verdict: Verdict;
  readonly viewing: Viewing;
  readonly speech: Speech;
}

/** Null where the plan has no such controls, or a company pays for everything in arrears. */
export function wireOf(view: WireView): Wire | null {
  const { verdict, account } = view;
  const kind = lastKnown(account.facts.organization)?.value.kind;
  if (verdict.cause.kind === 'no-credits-on-plan' || account.facts.switch.kind === 'not-offered') return null;
  if (kind === 'enterprise' && verdict.payer === 'organization') return null;
  const theirs = verdict.payer === 'organization';
  const gates = [switchGate(view), limitGate(view), theirs ? walletGate(view) : reloadGate(view), cardEnd(view)];
  return { tone: verdict.tone === 'ok' ? 'unknown' : verdict.tone, gates };
}

function switchGate({ account, verdict, viewing, speech }: WireView): Gate {
  const { t, format } = speech;
  const state = shown(account.facts.switch, viewing);
  const common = { id: 'switch', name: t('gate_switch'), live: false, fact: 'switch' } as const;
  const words = (value: 'on' | 'off') => t(value === 'on' ? 'value_on' : 'value_off');
  if (state.kind !== 'value') return { ...common, ...unknownGate(state, words, viewing, speech) };
  const gate = state.value;
  const what = state.aged ? whenRead(state.readAt, viewing, speech) : whatSwitch();
  return { ...common, gate, aged: state.aged, state: words(state.value), what };

  function whatSwitch(): string {
    if (state.kind === 'value' && state.value === 'off') return t('what_switch_off');
    const halt = haltNow(account, viewing.now);
    if (halt !== null && halt.until !== null) return t('what_switch_halted', [format.when(halt.until, viewing.now)]);
    if (halt?.outOfCredits) return t('what_switch_empty');
    return t(verdict.payer === 'organization' ? 'what_switch_owner' : 'what_switch_on');
  }
}

/** What stops the spending although the switch is on; an end that has passed is no halt any more. */
function haltNow({ facts }: Account, now: number): Halt | null {
  const halt = facts.halt.kind === 'known' ? facts.halt.value : 'none';
  if (halt === 'none') return null;
  return halt.until !== null && halt.until <= now ? null : halt;
}

function limitGate({ account, verdict, viewing, speech }: WireView): Gate {
  const { t, format } = speech;
  const limit = shown(account.facts.limit, viewing);
  const common = { id: 'limit', name: t('gate_limit'), live: false, fact: 'limit' } as const;
  const words = (value: Money | 'none') => (value === 'none' ? t('value_none') : format.money(value));
  if (limit.kind !== 'value') return { ...common, ...unknownGate(limit, words, viewing, speech) };
  const off = lastKnown(account.facts.switch)?.value === 'off';
  const spent = shown(account.facts.spent, viewing);
  const room = limit.value !== 'none' && spent.kind === 'value' ? roomOf(limit.value, spent.value) : null;
  const used = room !== null && room.minor <= 0;
  const closed = off || used ? 'off' : limit.value === 'none' ? 'on' : 'part';
  const what = limit.aged ? whenRead(limit.readAt, viewing, speech) : whatLimit();
  return { ...common, gate: closed, aged: limit.aged, state: words(limit.value), what };

  function whatLimit(): string {
    if (off) return t('what_limit_off');
    if (limit.kind === 'value' && limit.value === 'none') {
      const reload = lastKnown(account.facts.reload)?.value;
      return t(reload === 'off' ? 'what_limit_none_balance' : 'what_limit_none');
    }
    if (used) return t('what_limit_reached', [format.nextMonth(viewing.now)]);
    if (verdict.payer === 'organization') return t('what_limit_share');
    if (room === null) return t('what_limit_unknown');
    return t('what_limit_left', [format.money(room), format.nextMonth(viewing.now)]);
  }
}

function roomOf(limit: Money, spent: Money): Money | null {
  return compareMoney(limit, spent) === null ? null : subtractMoney(limit, spent);
}

function reloadGate({ account, viewing, speech }: WireView): Gate {
  const { t, format } = speech;
  const { facts } = account;
  const reload = shown(facts.reload, viewing);
  const common = { id: 'reload', name: t('gate_reload'), live: false, fact: 'reload' } as const;
  const words = (value: 'on' | 'off') => t(value === 'on' ? 'value_on' : 'value_off');
  if (reload.kind !== 'value') return { ...common, ...unknownGate(reload, words, viewing, speech) };
  const what = reload.aged ? whenRead(reload.readAt, viewing, speech) : whatReload(reload.value);
  return { ...common, gate: reload.value, aged: reload.aged, state: words(reload.value), what };

  function whatReload(value: 'on' | 'off'): string {
    if (value === 'off') return t('what_reload_off');
    const failure = facts.reloadFailure.kind === 'known' ? facts.reloadFailure.value : 'none';
    if (failure !== 'none') return t('what_reload_refused');
    const threshold = lastKnown(facts.reloadThreshold)?.value;
    const target = lastKnown(facts.reloadTarget)?.value;
    if (threshold === undefined || target === undefined) return t('what_reload_on_unsized');
    return t('what_reload_on', [format.money(threshold), format.money(target)]);
  }
}

function walletGate({ speech: { t } }: WireView): Gate {
  const words = { name: t('gate_wallet'), state: t('state_not_yours'), what: t('what_wallet') };
  return { id: 'reload', gate: 'off', aged: false, live: false, fact: 'reload', ...words };
}

function unknownGate<T>(of: Shown<T>, words: (value: T) => string, viewing: Viewing, speech: Speech) {
  const { text, note } = unknownFigure(of, words, viewing, speech);
  return { gate: 'unknown', aged: false, state: text, what: note ?? speech.t('what_unknown') } as const;
}

function whenRead(readAt: number, { now }: Viewing, speech: Speech): string {
  return speech.t('value_when_last_read', [agoWords(now - readAt, speech)]);
}
