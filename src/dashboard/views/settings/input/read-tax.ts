import { BOUNDS } from '../../../../risk/settings-bounds.ts';

/** A percentage with one decimal as thousandths, from its digits; null of nothing, undefined of anything else. */
export function readTax(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const [, whole, tenth = '0'] = /^(\d{1,3})(?:[.,](\d))?$/.exec(trimmed) ?? [];
  if (whole === undefined) return undefined;
  const permille = Number(`${whole}${tenth}`);
  return permille <= BOUNDS.taxPermille.max ? permille : undefined;
}

/** The same the other way: 195 is `19.5`. */
export function taxText(permille: number | null): string {
  if (permille === null) return '';
  const digits = `${permille}`.padStart(2, '0');
  const tenth = digits.slice(-1);
  return tenth === '0' ? digits.slice(0, -1) : `${digits.slice(0, -1)}.${tenth}`;
}
