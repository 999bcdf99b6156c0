import type { Money } from './money.ts';

const MAX_EXPONENT = 6;
const CURRENCY_CODE = /^[A-Z]{3}$/;

/** An amount from untrusted parts, or null where they do not make one (fractions, NaN, a bad exponent or code). */
export function moneyFrom(minor: unknown, exponent: unknown, currency: unknown): Money | null {
  if (typeof minor !== 'number' || !Number.isSafeInteger(minor)) return null;
  if (typeof exponent !== 'number' || !Number.isInteger(exponent) || exponent < 0 || exponent > MAX_EXPONENT)
    return null;
  if (typeof currency !== 'string') return null;
  const code = currency.toUpperCase();
  // `-0` would print as "-0" in a data attribute.
  return CURRENCY_CODE.test(code) ? { minor: minor === 0 ? 0 : minor, exponent, currency: code } : null;
}
