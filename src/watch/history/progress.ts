const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From an age on, one reading of each span is kept. Spans are counted from the epoch, so a day is a day of UTC. In ms. */
interface Tier {
  readonly age: number;
  readonly span: number;
  /** Is spending summed up for each span? */
  readonly sumsSpending: boolean;
  /** Are the restarts of windows forgotten? */
  readonly dropsRestarts: boolean;
}

/** Each span is a whole number of the ones before it: the first reading of a day is the first of its first hour. */
const TIERS: readonly Tier[] = [
  { age: 6 * HOUR, span: 5 * MINUTE, sumsSpending: false, dropsRestarts: false },
  { age: 2 * DAY, span: HOUR, sumsSpending: true, dropsRestarts: false },
  { age: 60 * DAY, span: DAY, sumsSpending: true, dropsRestarts: true },
];

/** The tier from which on spending is summed up. */
const SUMMED = TIERS.findIndex(({ sumsSpending }) => sumsSpending);

/** How far the history of one organization has been thinned, in epoch ms. */
export interface Progress {
  /** For each tier, the time up to which it was done. */
  readonly marks: readonly number[];
  /** The latest time up to which spending was ever summed up: an entry from before may be in a sum already. */
  readonly summedTo: number;
}

/** A stretch of time, `from` included and `to` not, that grew older than a tier's age. Whole spans. */
export interface Step extends Tier {
  readonly from: number;
  readonly to: number;
}

export const NOTHING_THINNED: Progress = { marks: TIERS.map(() => 0), summedTo: 0 };

/** The start of the span in which a time lies. */
export function startOfSpan(time: number, span: number): number {
  return Math.floor(time / span) * span;
}

/** Up to here any sum lies that can hold what was told at `time`: the end of the longest span. */
export function endOfSums(time: number): number {
  return startOfSpan(time, DAY) + DAY;
}

/** What is to be thinned at `now`, finest first. Never what is younger than a tier's age, whatever was done before. */
export function stepsDue({ marks }: Progress, now: number): readonly Step[] {
  return TIERS.flatMap((tier, index) => {
    const [from, to] = [marks[index] ?? 0, startOfSpan(now - tier.age, tier.span)];
    return to > from ? [{ ...tier, from, to }] : [];
  });
}

/** After all that was due is done. A clock that was set back moves no mark back. */
export function advanced({ marks, summedTo }: Progress, now: number): Progress {
  const next = TIERS.map(({ age, span }, index) => Math.max(marks[index] ?? 0, startOfSpan(now - age, span)));
  return { marks: next, summedTo: Math.max(summedTo, next[SUMMED] ?? 0) };
}

/**
 * After rows of these times were added. Rows from before a mark are late: the clock was ahead when the mark was set. Their
 * stretch is due again, or they would stay as they are for ever; what was thinned before comes through a second time unchanged.
 */
export function reopened(progress: Progress, times: readonly number[]): Progress {
  const earliest = Math.min(...times);
  if (progress.marks.every((mark) => mark <= earliest)) return progress;
  return {
    ...progress,
    marks: TIERS.map(({ span }, index) => Math.min(progress.marks[index] ?? 0, startOfSpan(earliest, span))),
  };
}
