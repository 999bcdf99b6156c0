import { currenciesOf } from './currency-marks.ts';

/** Stands between digits that may or may not be one number, so that no amount is read from them. */
export const TORN = '\u241f';

/**
 * Two pieces of text with an inline element's edge between them: as one text where they are pieces of one amount
 * (`$` + `8` + `.74`), torn where they look like it but cannot be put together (`$8` + a raised `74`), null where they
 * are two texts.
 */
export function softJoin(left: string, right: string): string | null {
  const digitLeft = /\d$/.test(left);
  const digitRight = /^\d/.test(right);
  if (digitLeft && digitRight) return `${left}${TORN}${right}`;
  if (digitLeft && /^[.,]\d/.test(right)) return `${left}${right}`;
  if (/\d[.,]$/.test(left) && digitRight) return `${left}${right}`;
  if (isSign(left) || (isMark(left) && /^[-−]?\d/.test(right))) return `${left}${right}`;
  if (/\d\s*$/.test(left) && isMark(right)) return `${left} ${right}`;
  return null;
}

function isSign(text: string): boolean {
  return /^\s*[-−]\s*$/.test(text);
}

function isMark(text: string): boolean {
  return currenciesOf(text.trim().replace(/^[-−]/, '')).length > 0;
}
