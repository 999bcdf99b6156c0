import type { Risk, Severity } from './risk.ts';

/** `raised`: told before as something milder, whose notice may still be on display. */
export interface ToldEntry {
  readonly severity: Severity;
  readonly at: number;
  readonly raised?: true;
}

/**
 * What the user was told. `outbox` holds what is decided but not yet confirmed as shown: it is written together with the
 * decision, so that a worker killed in between finds it at its next start. `episodes` remembers since when a condition
 * that is told "per crossing" has held.
 */
export interface Told {
  readonly entries: Readonly<Record<string, ToldEntry>>;
  readonly episodes: Readonly<Record<string, number>>;
  readonly outbox: readonly Risk[];
}

export const NOTHING_TOLD: Told = { entries: {}, episodes: {}, outbox: [] };

/** The id under which a risk is shown; the same occurrence always has the same id, whatever its severity. */
export function notificationId(risk: Risk): string {
  return `${risk.id}:${risk.key}`;
}
