import type { Basis } from './pace.ts';
import { type UseLog, useBetween } from './use-log.ts';

const MINUTE = 60_000;

/** Less than this was not watched long enough to speak of a pace. */
const LEAST_OBSERVED = 10 * MINUTE;
const LEAST_READINGS = 3;

/** The readings between two moments, epoch ms, or null where they are too few to rest anything on. */
export function basisOf(log: UseLog, from: number, to: number): Basis | null {
  const inside = log.stretches.filter((stretch) => stretch.to > from && stretch.from < to);
  const first = inside[0];
  const last = inside.at(-1);
  const readings = inside.length + 1;
  if (first === undefined || last === undefined || readings < LEAST_READINGS) return null;
  if (useBetween(log, from, to).observed < LEAST_OBSERVED) return null;
  return { from: Math.max(first.from, from), to: Math.min(last.to, to), readings };
}
