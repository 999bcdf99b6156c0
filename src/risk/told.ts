import type { Risk, Severity } from './risk.ts';

/** `raised`: told before as something milder, whose notice may still be on display. */
export interface ToldEntry {
  readonly severity: Severity;
  readonly at: number;
  readonly raised?: true;
}

/** Put off by the user. `key` is the occurrence that was put off: at the end it is told again. */
export interface Snooze {
  readonly key: string;
  readonly until: number;
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
  /** By kind and organization, `snoozeName`. */
  readonly snoozed: Readonly<Record<string, Snooze>>;
}

export const NOTHING_TOLD: Told = { entries: {}, episodes: {}, outbox: [], snoozed: {} };

/** The id under which a risk is shown; the same occurrence always has the same id, whatever its severity. */
export function notificationId({ id, key }: Pick<Risk, 'id' | 'key'>): string {
  return `${id}:${key}`;
}
