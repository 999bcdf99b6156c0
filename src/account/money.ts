/**
 * An amount of money: a whole number of minor units, the exponent that scales them, and an ISO 4217 code.
 * `{minor: 1234, exponent: 2, currency: 'USD'}` is $12.34; `{minor: 1200, exponent: 0, currency: 'JPY'}` is ¥1,200.
 * Amounts are never floats and never divided by a literal 100: exponents 0, 2 and 3 all occur.
 */
export interface Money {
  readonly minor: number;
  readonly exponent: number;
  readonly currency: string;
}

/** The scale of an amount without its size: what a body says once for several amounts. */
export type Unit = Pick<Money, 'exponent' | 'currency'>;

/** Thrown when two currencies are mixed in a sum. Callers that cannot know use `sameCurrency` or `compareMoney` first. */
export class CurrencyMismatchError extends Error {
  override readonly name = 'CurrencyMismatchError';
  constructor(a: Money, b: Money) {
    super(`cannot combine ${a.currency} with ${b.currency}`);
  }
}

/** The same amount with another number of minor units. */
export function withMinor(unit: Unit, minor: number): Money {
  return { minor, exponent: unit.exponent, currency: unit.currency };
}

export function sameCurrency(a: Money, b: Money): boolean {
  return a.currency === b.currency;
}

/** Minor units of both amounts on the finer of their two scales, so that 1500 (exponent 2) equals 15 (exponent 0). */
function aligned(a: Money, b: Money): { left: number; right: number; exponent: number } {
  if (!sameCurrency(a, b)) throw new CurrencyMismatchError(a, b);
  const exponent = Math.max(a.exponent, b.exponent);
  return { left: a.minor * 10 ** (exponent - a.exponent), right: b.minor * 10 ** (exponent - b.exponent), exponent };
}

/** a + b. @throws CurrencyMismatchError */
export function addMoney(a: Money, b: Money): Money {
  const { left, right, exponent } = aligned(a, b);
  return { minor: left + right, exponent, currency: a.currency };
}

/** a − b; may be negative. @throws CurrencyMismatchError */
export function subtractMoney(a: Money, b: Money): Money {
  const { left, right, exponent } = aligned(a, b);
  return { minor: left - right, exponent, currency: a.currency };
}

/** −1, 0 or 1; null when the two currencies differ, as no order can be told then. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 | null {
  if (!sameCurrency(a, b)) return null;
  const { left, right } = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** How many hundredths `part` is of `whole`, as a number for meters and levels; null without a positive whole or across currencies. */
export function percentOf(part: Money, whole: Money): number | null {
  if (!sameCurrency(part, whole)) return null;
  const { left, right } = aligned(part, whole);
  return right > 0 ? (left * 100) / right : null;
}

export function isPositive(amount: Money): boolean {
  return amount.minor > 0;
}

/** `{minor}:{exponent}:{currency}`, the form of the test surface and of dedupe keys. */
export function moneyToken(amount: Money): string {
  return `${amount.minor}:${amount.exponent}:${amount.currency}`;
}
