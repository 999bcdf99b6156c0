import type { RiskId } from './risk.ts';

/** What the user may set. Thresholds are percent; times are minutes. */
export interface Settings {
  /** Minutes between two readings on a quiet day, 1–60. */
  readonly pollMinutes: number;
  readonly overflowLevels: readonly [warning: number, last: number];
  readonly limitLevels: readonly number[];
  /** `low-balance` at or below this many whole units of the account's currency… */
  readonly lowBalanceUnits: number;
  /** …or at or below this percentage of the last peak. */
  readonly lowBalancePercent: number;
  /** Risks that are not told. They stay visible in the popup. */
  readonly silenced: readonly RiskId[];
  /** Nothing is read or told before this time (epoch ms); null = watching. */
  readonly pausedUntil: number | null;
}

export const DEFAULT_SETTINGS: Settings = {
  pollMinutes: 5,
  overflowLevels: [80, 95],
  limitLevels: [50, 80, 95],
  lowBalanceUnits: 5,
  lowBalancePercent: 10,
  silenced: [],
  pausedUntil: null,
};

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;

/** How old a fact may be before it counts as unknown: half an hour or three poll intervals, whichever is longer. */
export function horizonOf(settings: Settings): number {
  return Math.max(HALF_HOUR, 3 * settings.pollMinutes * MINUTE);
}
