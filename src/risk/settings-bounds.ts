/** From the least to the most that may be set, both included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * What each number among the settings may be, in the unit of its setting. The most of a sum is what buys a house in any
 * currency, and far from where whole numbers end.
 */
export const BOUNDS = {
  pollMinutes: { min: 1, max: 60 },
  percent: { min: 1, max: 100 },
  burnMinutes: { min: 0, max: 600 },
  reloadHours: { min: 0, max: 240 },
  lowBalancePercent: { min: 0, max: 100 },
  claimGraceMinutes: { min: 0, max: 1440 },
  snoozeHours: { min: 1, max: 240 },
  units: { min: 0, max: 1_000_000_000 },
  taxPermille: { min: 0, max: 500 },
} as const satisfies Readonly<Record<string, Range>>;

/** So many levels of the limit can be told at most. */
export const MOST_LEVELS = 10;
