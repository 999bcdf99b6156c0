/** Which character parts decimals, and which parts groups, where that is known. */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

/**
 * The digits of a written number scaled to `exponent` decimals, as an integer; null where it can be read in two ways
 * or in none. `1.234` with two decimals is a thousand only where the language groups by full stops.
 */
export function scaledInteger(number: string, exponent: number, local: Separators | null): number | null {
  const parts = splitNumber(number, exponent, local);
  if (parts === null) return null;
  const whole = ungroup(parts.whole);
  if (whole === null) return null;
  const minor = Number(whole + parts.fraction.padEnd(exponent, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

interface Parts {
  readonly whole: string;
  readonly fraction: string;
}

function splitNumber(number: string, exponent: number, local: Separators | null): Parts | null {
  const separators = number.match(/[.,'’ ]/g) ?? [];
  const last = separators.at(-1);
  const asWhole = { whole: number, fraction: '' };
  // What comes twice, and what is no point or comma, can only part groups.
  if (last === undefined || !/[.,]/.test(last) || separators.filter((one) => one === last).length > 1) return asWhole;
  const at = number.lastIndexOf(last);
  const decimals = { whole: number.slice(0, at), fraction: number.slice(at + 1) };
  const canBeDecimals = decimals.fraction.length <= exponent;
  if (separators.length > 1) return canBeDecimals ? decimals : null;
  const canBeGroups = /^[1-9]\d{0,2}.\d{3}$/.test(number);
  if (!canBeGroups) return canBeDecimals ? decimals : null;
  if (canBeDecimals) return last === local?.decimal ? decimals : null;
  return exponent === 0 || last === local?.group ? asWhole : null;
}

const PLAIN = /^(?:0|[1-9]\d*)$/;
const BY_THOUSANDS = /^[1-9]\d{0,2}([.,'’ ])\d{3}(?:\1\d{3})*$/;
/** Lakh and crore: 12,34,567. */
const INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;

function ungroup(whole: string): string | null {
  if (PLAIN.test(whole)) return whole;
  return BY_THOUSANDS.test(whole) || INDIAN.test(whole) ? whole.replace(/\D/g, '') : null;
}
