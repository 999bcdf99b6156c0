import type { Money } from '../account/money.ts';

/**
 * An amount as a decimal text: -1592 at exponent 2 is "-15.92". Made of its digits, never by division, so that it is exact
 * for any size; `Intl.NumberFormat` takes such a text as it is.
 */
export function decimalOf({ minor, exponent }: Money): `${number}` {
  const digits = `${Math.abs(minor)}`.padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = digits.slice(digits.length - exponent);
  const sign = minor < 0 ? '-' : '';
  // Digits, a point and a sign make a number; the type cannot follow the slicing.
  return `${sign}${whole}${exponent > 0 ? `.${fraction}` : ''}` as `${number}`;
}
