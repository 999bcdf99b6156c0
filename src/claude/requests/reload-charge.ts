import { compareMoney, isPositive, type Money, subtractMoney, type Unit, withMinor } from '../../account/money.ts';
import type { ChargeNow } from './description.ts';
import type { KnownNow } from './known-now.ts';

/** claude.ai's usual threshold and target in USD, in cents, as users report them (2026). */
const USUAL_USD = { threshold: 500, target: 1500 };

const NONE: ChargeNow = { kind: 'none' };
const UNKNOWN: ChargeNow = { kind: 'unknown' };

/** The numbers that auto-reload goes by; null = not known. */
export interface ReloadNumbers {
  readonly threshold: Money | null;
  readonly target: Money | null;
}

/**
 * What auto-reload takes from the card at once when it is, or becomes, on (charge paths 1, 2 and 3): up to the target from
 * the balance, where that is below the threshold. An unknown balance could be nothing: then up to the whole target.
 */
export function reloadCharge(numbers: ReloadNumbers, known: KnownNow, unit: Unit | null): ChargeNow {
  const { threshold, target } = numbers;
  const balance = known.proven('balance') ?? null;
  if (target === null) return usualCharge(balance, unit);
  if (balance === null) return upTo(target);
  if (compareMoney(target, balance) === null) return UNKNOWN;
  const charge = subtractMoney(target, balance);
  const order = threshold === null ? 'unknown' : compareMoney(balance, threshold);
  if (order === null) return UNKNOWN;
  if (order === 1) return NONE;
  if (!isPositive(charge)) return order === -1 ? UNKNOWN : NONE;
  // "Drops to" the threshold: on the very number it may charge or not.
  return order === -1 ? { kind: 'amount', amount: charge } : upTo(charge);
}

/** Where auto-reload could not be read: the usual numbers for USD, said as such; nothing is assumed of other currencies. */
export function usualCharge(balance: Money | null, unit: Unit | null): ChargeNow {
  if (unit === null || unit.currency !== 'USD' || unit.exponent !== 2) return UNKNOWN;
  const target = withMinor(unit, USUAL_USD.target);
  if (balance === null) return { kind: 'perhaps', amount: target };
  if (compareMoney(balance, withMinor(unit, USUAL_USD.threshold)) === 1) return UNKNOWN;
  return { kind: 'perhaps', amount: subtractMoney(target, balance) };
}

function upTo(amount: Money): ChargeNow {
  return isPositive(amount) ? { kind: 'up-to', amount } : UNKNOWN;
}

/** What switching usage credits on takes at once: nothing unless auto-reload is on, or may be (charge paths 2 and 8). */
export function switchOnCharge(known: KnownNow, unit: Unit | null): ChargeNow {
  if (known.isNotOffered('reload') || known.proven('reload') === 'off') return NONE;
  // On by the page's word alone is on. Where nobody knows, the numbers of the past prove nothing either.
  if (known.heard('reload') !== 'on') return usualCharge(known.proven('balance') ?? null, unit);
  const numbers = { threshold: known.proven('reloadThreshold') ?? null, target: known.proven('reloadTarget') ?? null };
  return reloadCharge(numbers, known, unit);
}
