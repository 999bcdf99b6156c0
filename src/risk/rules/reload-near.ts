import type { Account } from '../../account/account.ts';
import { type Money, moneyToken } from '../../account/money.ts';
import { some } from '../answer.ts';
import {
  chargeIsPending,
  crossingOf,
  type Foreseen,
  isFirst,
  reloadForeseenAt,
  reloadIsForeseen,
  reloadIsNear,
} from '../charge.ts';
import { type Case, caseNow, heard } from '../evidence.ts';
import type { BalanceForecast } from '../forecast/forecast.ts';
import type { FindingOf, Risk } from '../risk.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { HOUR } from '../stages.ts';
import type { Verdict } from '../verdict.ts';
import { reloadIsOn } from '../wallet.ts';
import { keyOf, minuteKey } from './key.ts';
import { EXPIRIES_TOLD } from './reload-by-expiry.ts';
import type { Draft, Rule } from './rule.ts';

/**
 * Auto-reload is about to charge the card, or a charge is on its way: told per crossing, and anew once the balance has
 * risen. A forecast can be wrong, so it warns; a balance that is near is a fact, and a danger.
 */
export const reloadNear: Rule = { id: 'reload-near', family: 'forecast', paths: [4], find, standing };

type Reason = FindingOf<'reload-near'>['details']['cause'];

function find(account: Account, settings: Settings, at: Scene, verdict: Verdict): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  const charge = heard(of.facts.pendingCharge);
  const balance = heard(of.facts.balance) ?? null;
  const threshold = heard(of.facts.reloadThreshold) ?? null;
  const draft = (
    cause: Reason,
    amount: Risk['amount'],
    facts: Risk['facts'],
    foreseen: Foreseen | null = null,
  ): Draft => ({
    repeat: 'crossing',
    covers: [],
    risk: {
      id: 'reload-near',
      org: account.org,
      severity: cause === 'forecast' ? 'warning' : 'danger',
      key: keyFor(account, cause, charge),
      amount,
      deadline: foreseen?.at ?? null,
      facts,
      details: { cause, balance, threshold, charge: typeof amount === 'string' ? null : amount, foreseen },
    },
  });
  // A charge that is on its way is the one that the low balance has brought about: one warning for one charge.
  if (chargeIsPending(of).kind === 'yes' && charge !== undefined && charge !== 'none') {
    return [draft('pending', charge, ['pendingCharge'])];
  }
  const amount = verdict.reloadCharge ?? 'none';
  if (reloadIsNear(of).kind === 'yes') return [draft('threshold', amount, FACTS)];
  if (reloadIsForeseen(of, at.forecast, settings).kind !== 'yes') return [];
  const foreseen = reloadForeseenAt(of, at.forecast, settings);
  if (isToldAsExpiry(of, foreseen)) return [];
  return [{ ...draft('forecast', amount, [...FACTS, 'spent'], foreseen), atMostEvery: FORECAST_PAUSE }];
}

/** Where one reload follows on another the charge itself is told, and what is near: a forecast for each would be noise. */
const FORECAST_PAUSE = 6 * HOUR;

/** An expiry that takes the balance there by itself has a risk of its own, which knows its greater charge. */
function isToldAsExpiry(of: Case, foreseen: Foreseen | null): boolean {
  const crossing = crossingOf(of, EXPIRIES_TOLD);
  return crossing !== null && isFirst(crossing, foreseen);
}

const FACTS: Risk['facts'] = ['reload', 'balance', 'reloadThreshold', 'reloadTarget'];

/** A forecast and the balance that proves it right are one way down to the threshold, which a rise of the balance ends. */
function keyFor(account: Account, cause: Reason, charge: Money | 'none' | undefined): string {
  // One charge can be pending right after another: each is told.
  if (cause === 'pending') {
    const amount = charge === undefined || charge === 'none' ? '-' : moneyToken(charge);
    return keyOf(account.org, cause, amount, minuteKey(account.balanceRoseAt));
  }
  return keyOf(account.org, 'threshold', minuteKey(account.balanceRoseAt));
}

/** A forecast that moves beyond this many times its horizon is no longer the same warning; nearer it may waver. */
const WAVERS = 2;

/** Does a forecast end before it could say whether the threshold is reached by `until`? Then it ends no crossing either. */
function leavesOpen(threshold: BalanceForecast | null, until: number): boolean {
  if (threshold === null || threshold.kind === 'at') return false;
  return threshold.kind === 'not-enough' || threshold.until < until;
}

function standing(account: Account, settings: Settings, at: Scene): readonly string[] | 'all' {
  const of = caseNow(account, settings, at.now);
  const reasons: Reason[] = [];
  const pending = chargeIsPending(of);
  if (pending.kind === 'cannot-tell') return 'all';
  if (pending.kind === 'yes') reasons.push('pending');
  const wide = { ...settings, reloadHours: WAVERS * settings.reloadHours };
  const open = leavesOpen(at.forecast?.threshold ?? null, at.now + wide.reloadHours * HOUR);
  const foreseen = open ? reloadIsOn(of) : reloadIsForeseen(of, at.forecast, wide);
  if (some(reloadIsNear(of), foreseen).kind !== 'no') reasons.push('threshold');
  return reasons.map((reason) => keyFor(account, reason, heard(of.facts.pendingCharge)));
}
