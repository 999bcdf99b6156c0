import { addMoney, compareMoney, isPositive, type Money, subtractMoney } from '../account/money.ts';
import { timesRatio } from '../account/times-ratio.ts';
import type { Tranche } from '../account/tranche.ts';
import { type Answer, every, NO, some } from './answer.ts';
import { ask, type Case, heard, proven } from './evidence.ts';
import type { Forecast } from './forecast/forecast.ts';
import type { Settings } from './settings.ts';
import { reloadIsOn, walletIsHidden } from './wallet.ts';

const HOUR = 3_600_000;
/** A credit that expires this soon is counted as gone when the balance is compared with the threshold. */
const EXPIRY_AHEAD = 72 * HOUR;

/** A charge is on its way to the card. Without a wallet of one's own there is none to be seen, nor to be had. */
export function chargeIsPending(of: Case): Answer {
  const fact = of.facts.pendingCharge;
  if (fact.kind === 'not-offered' || (fact.kind === 'none' && walletIsHidden(of))) return NO;
  return ask(of, ['pendingCharge'], (charge) => charge !== 'none' && isPositive(charge));
}

/** Auto-reload is on and the balance within 1.5 times its threshold: one large request can cross what is left. */
export function reloadIsNear(of: Case): Answer {
  const near = ask(of, ['balance', 'reloadThreshold'], (balance, threshold) => {
    const order = compareMoney(balance, timesRatio(threshold, 3, 2));
    return order === null ? null : order <= 0;
  });
  return every(reloadIsOn(of), near);
}

/** Auto-reload is on and an expiry ahead takes the balance below its threshold, without any use. */
export function expiryReloads(of: Case): Answer {
  const { kind } = of.facts.tranches;
  if (kind === 'not-offered') return NO;
  const drops = ask(of, ['tranches', 'balance', 'reloadThreshold'], (tranches, balance, threshold) => {
    const crossing = crossingExpiry(tranches, balance, threshold, of.now, EXPIRY_AHEAD);
    return crossing === 'unclear' ? null : crossing !== null;
  });
  return every(reloadIsOn(of), drops);
}

/** When the present pace takes the balance down to the threshold (epoch ms), if that is soon; null otherwise. */
export function reloadForeseenAt(of: Case, forecast: Forecast | null, { reloadHours }: Settings): Foreseen | null {
  const threshold = forecast?.threshold;
  if (threshold?.kind !== 'at' || threshold.at - of.now > reloadHours * HOUR) return null;
  const { at, basis } = threshold;
  // A forecast is as old as the last reading: what has passed since is now.
  return { at: Math.max(at, of.now), span: basis.to - basis.from };
}

/** A moment that the pace leads to, and the span of readings that it rests on, ms. */
export interface Foreseen {
  readonly at: number;
  readonly span: number;
}

/** Auto-reload is on and its threshold foreseen to be reached soon. A forecast that is missing says nothing. */
export function reloadIsForeseen(of: Case, forecast: Forecast | null, settings: Settings): Answer {
  return reloadForeseenAt(of, forecast, settings) === null ? NO : reloadIsOn(of);
}

/** A charge to the card is near, for whichever reason. */
export function chargeIsNear(of: Case, settings: Settings, forecast: Forecast | null): Answer {
  return some(chargeIsPending(of), reloadIsNear(of), expiryReloads(of), reloadIsForeseen(of, forecast, settings));
}

/** What expires, when, and what it leaves, at the first expiry that takes the balance below the threshold. */
export interface CrossingExpiry {
  /** The tranche that takes the balance below, and the sum of all that expire up to then. */
  readonly tranche: string;
  readonly amount: Money;
  readonly expiresAt: number;
  readonly leaves: Money;
}

/** The expiry comes no later than the pace is foreseen to get there: then it alone is what charges. */
export function isFirst(crossing: CrossingExpiry, foreseen: Foreseen | null): boolean {
  return foreseen === null || crossing.expiresAt <= foreseen.at;
}

/** The crossing of a case within `ahead` ms, where its facts are heard and show one. */
export function crossingOf(of: Case, ahead: number = EXPIRY_AHEAD): CrossingExpiry | null {
  const balance = heard(of.facts.balance);
  const threshold = heard(of.facts.reloadThreshold);
  if (balance === undefined || threshold === undefined) return null;
  const crossing = crossingExpiry(heard(of.facts.tranches) ?? [], balance, threshold, of.now, ahead);
  return crossing === 'unclear' ? null : crossing;
}

function crossingExpiry(
  tranches: readonly Tranche[],
  balance: Money,
  threshold: Money,
  now: number,
  ahead: number,
): CrossingExpiry | null | 'unclear' {
  const expiring = tranches
    .flatMap(({ id, expiresAt, remaining }) => (expiresAt === null ? [] : [{ id, expiresAt, remaining }]))
    .filter(({ expiresAt, remaining }) => isPositive(remaining) && expiresAt <= now + ahead)
    .sort((a, b) => a.expiresAt - b.expiresAt);
  // What is below already was not brought there by an expiry.
  if (compareMoney(balance, threshold) === -1) return null;
  let leaves = balance;
  let amount: Money | null = null;
  for (const { id, remaining, expiresAt } of expiring) {
    if (compareMoney(remaining, balance) === null) return 'unclear';
    leaves = subtractMoney(leaves, remaining);
    amount = amount === null ? remaining : addMoney(amount, remaining);
    const order = compareMoney(leaves, threshold);
    if (order === null) return 'unclear';
    // What has expired already and is still listed may go at any moment: it counts as expiring now.
    if (order < 0) return { tranche: id, amount, expiresAt: Math.max(expiresAt, now), leaves };
  }
  return null;
}

/**
 * What one reload takes from the card, before tax: up to the target from the balance where that is below the threshold
 * already, else from the threshold. Null when auto-reload is not on or its numbers are not proven.
 */
export function reloadChargeOf(of: Case): Money | null {
  const balance = proven(of.facts.balance);
  const threshold = proven(of.facts.reloadThreshold);
  const target = proven(of.facts.reloadTarget);
  if (reloadIsOn(of).kind !== 'yes' || balance === undefined || threshold === undefined || target === undefined)
    return null;
  const order = compareMoney(balance, threshold);
  if (order === null || compareMoney(target, threshold) === null) return null;
  const charge = subtractMoney(target, order < 0 ? balance : threshold);
  return isPositive(charge) ? charge : null;
}
