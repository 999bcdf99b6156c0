import type { Range } from '../../../../risk/settings-bounds.ts';

/** A whole number as typed; null of nothing, undefined of anything else and of what is out of range. */
export function readWhole(text: string, { min, max }: Range): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^\d{1,12}$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return value >= min && value <= max ? value : undefined;
}
