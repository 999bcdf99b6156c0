import { BOUNDS, MOST_LEVELS } from '../../../../risk/settings-bounds.ts';
import { readWhole } from './read-whole.ts';

/** Percentages with commas, spaces or percent signs between them, sorted, each once; undefined of anything else. */
export function readLevels(text: string): readonly number[] | undefined {
  const parts = text.split(/[\s,;%،、٪]+/).filter((part) => part !== '');
  const levels = parts.map((part) => readWhole(part, BOUNDS.percent) ?? undefined);
  if (levels.includes(undefined)) return undefined;
  const sorted = [...new Set(levels.flatMap((level) => level ?? []))].sort((a, b) => a - b);
  return sorted.length <= MOST_LEVELS ? sorted : undefined;
}
