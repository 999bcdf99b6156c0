import type { ExpiryStageName, Severity } from './risk.ts';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface ExpiryStage {
  readonly stage: ExpiryStageName;
  /** How long before the expiry the stage begins, ms. */
  readonly before: number;
  readonly severity: Severity;
}

/** When an expiry of credit is told, the last stage first. */
export const EXPIRY_STAGES: readonly ExpiryStage[] = [
  { stage: '2h', before: 2 * HOUR, severity: 'warning' },
  { stage: '1d', before: DAY, severity: 'warning' },
  { stage: '3d', before: 3 * DAY, severity: 'warning' },
  { stage: '10d', before: 10 * DAY, severity: 'info' },
  { stage: '30d', before: 30 * DAY, severity: 'info' },
];

/** An offer that closes within this time is told again. */
export const OFFER_CLOSING = DAY;

/** No good reading for this long, while money could move, is told… */
export const BLIND_AFTER = HOUR;

/** …and told again each time this much has passed. */
export const BLIND_AGAIN = DAY;
