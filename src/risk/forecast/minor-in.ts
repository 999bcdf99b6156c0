import type { Money, Unit } from '../../account/money.ts';

/** An amount in the minor units of `unit`, not always whole where its own scale is finer; null in another currency. */
export function minorIn(unit: Unit, amount: Money): number | null {
  if (amount.currency !== unit.currency) return null;
  return amount.exponent === unit.exponent ? amount.minor : amount.minor * 10 ** (unit.exponent - amount.exponent);
}
