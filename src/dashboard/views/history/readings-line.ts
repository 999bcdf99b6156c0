import type { Sample } from '../../../account/sample.ts';
import type { Points } from './points.ts';
import type { Span } from './ranges.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * How long readings may be apart before the line stops, by their age: of older times the history keeps one an hour, then
 * one a day, of which each may be as late as the next is early.
 */
function longestPause(age: number): number {
  if (age <= 2 * DAY) return HOUR;
  return age <= 60 * DAY ? 2.5 * HOUR : 2.5 * DAY;
}

/**
 * One value of each reading in a span as a line. It stops where the value was not read, and where nothing was read for
 * longer than it should take, unless that is too short to be shown (`leastGap`, ms). The readings next to the span tell how
 * it begins and ends.
 */
export function readingsLine(
  samples: readonly Sample[],
  read: (sample: Sample) => number | null,
  { from, to }: Span,
  now: number,
  leastGap: number,
): Points {
  const xs: number[] = [];
  const ys: (number | null)[] = [];
  const add = (at: number, value: number | null) => {
    if (at <= (xs.at(-1) ?? Number.NEGATIVE_INFINITY)) return;
    xs.push(at);
    ys.push(value);
  };
  const isPause = (before: number, after: number) => after - before > Math.max(longestPause(now - before), leastGap);
  const end = samples.findIndex(({ at }) => at > to);
  const start = samples.findLastIndex(({ at }) => at <= from);
  const shown = samples.slice(Math.max(0, start), end < 0 ? samples.length : end);
  for (const [index, sample] of shown.entries()) {
    const before = shown[index - 1]?.at;
    // Just after the reading before: up to then it is known.
    if (before !== undefined && isPause(before, sample.at)) add(Math.max(before, from) + 1, null);
    add(Math.max(sample.at, from), read(sample));
  }
  const last = shown.at(-1)?.at;
  if (last === undefined) return { xs, ys };
  const next = samples[end]?.at;
  // The newest reading holds for as long as one may be old, however coarse the drawing.
  const isOver = next === undefined ? to - last > longestPause(0) : isPause(last, next);
  add(isOver ? Math.max(last, from) + 1 : to, isOver ? null : (ys.at(-1) ?? null));
  return { xs, ys };
}
