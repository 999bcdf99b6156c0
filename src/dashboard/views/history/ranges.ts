const DAY = 86_400_000;

/** How far back the history is shown, in days and in this order; `all` is everything that is remembered. */
export const RANGES = ['7', '30', '90', 'all'] as const;
export type Range = (typeof RANGES)[number];

export const USUAL_RANGE: Range = '30';

/** How far ahead the forecast is drawn: a short look back does not carry a long look ahead. */
const AHEAD: Readonly<Record<Range, number>> = { '7': 2 * DAY, '30': 10 * DAY, '90': 14 * DAY, all: 30 * DAY };
/** Even the first minutes of a history are shown on an axis that can be read. */
const SHORTEST = DAY;

/** A stretch of time, epoch ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a range shows: from as far back as there is something to show, to as far ahead as is worth foretelling. */
export function spanOf(range: Range, first: number, now: number): Span {
  const longest = range === 'all' ? Number.POSITIVE_INFINITY : Number(range) * DAY;
  const length = Math.max(SHORTEST, Math.min(longest, now - first));
  return { from: now - length, to: now + Math.min(AHEAD[range], length / 3) };
}
