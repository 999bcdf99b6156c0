import { BOUNDS } from '../../../../risk/settings-bounds.ts';
import type { Format } from '../../../../words/format.ts';
import { latinDigits } from '../../../../words/latin-digits.ts';

/**
 * A percentage as thousandths, from its digits, with a comma or a point before the decimals; null of nothing, undefined of
 * anything else. What is finer than a tenth of a percent is rounded up: what a purchase costs is never understated.
 */
export function readTax(text: string): number | null | undefined {
  const trimmed = latinDigits(text).trim();
  if (trimmed === '') return null;
  const [, whole, tenth = '0', finer = ''] = /^(\d{1,3})(?:[.,](\d)(\d{0,2}))?$/.exec(trimmed) ?? [];
  if (whole === undefined) return undefined;
  const permille = Number(`${whole}${tenth}`) + (Number(finer) > 0 ? 1 : 0);
  return permille <= BOUNDS.taxPermille.max ? permille : undefined;
}

/** The same the other way, as the user's language writes it: 195 is `19.5`, or `19,5`. */
export function taxText(permille: number | null, { count }: Pick<Format, 'count'>): string {
  return permille === null ? '' : count(permille / 10);
}
