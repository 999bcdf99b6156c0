/** What a line is drawn from: times, epoch ms, ascending, and a value at each. Null = the line stops here. */
export interface Points {
  readonly xs: readonly number[];
  readonly ys: readonly (number | null)[];
}

export const NO_POINTS: Points = { xs: [], ys: [] };

/** The lowest and the highest value; null without any. */
export function boundsOf(values: readonly (number | null)[]): readonly [low: number, high: number] | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high < low ? null : [low, high];
}
