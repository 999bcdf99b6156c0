import type { Risk } from './risk.ts';
import { SEVERITY_RANK } from './severity.ts';
import { withoutEnded, withoutOvertaken } from './snooze.ts';
import { notificationId, type Told, type ToldEntry } from './told.ts';

/** How long it is remembered that something was told. */
const MEMORY = 400 * 86_400_000;

/** An open risk under its final key, and the keys of milder levels that it makes superfluous. */
export interface OpenRisk {
  readonly risk: Risk;
  readonly covered: readonly string[];
  readonly isShownOnly: boolean;
  readonly atMostEvery: number;
}

/** Was this never told, or only as something milder? */
export function isNews(told: Told, risk: Risk): boolean {
  const entry = told.entries[notificationId(risk)];
  return entry === undefined || SEVERITY_RANK[risk.severity] > SEVERITY_RANK[entry.severity];
}

/** Told, with one risk more: in the entries, and in the outbox until it is confirmed as shown. */
export function remember(told: Told, { risk, covered }: Pick<OpenRisk, 'risk' | 'covered'>, now: number): Told {
  const id = notificationId(risk);
  const mark = { severity: risk.severity, at: now };
  const milder = covered.map((key) => `${risk.id}:${key}`).filter((other) => told.entries[other] === undefined);
  const own: ToldEntry = told.entries[id] === undefined ? mark : { ...mark, raised: true };
  const entries = { ...told.entries, ...Object.fromEntries(milder.map((other) => [other, mark])), [id]: own };
  // A risk that was raised before it could be shown replaces its milder self.
  const outbox = [...told.outbox.filter((waiting) => notificationId(waiting) !== id), risk];
  return { ...told, entries, outbox, snoozed: withoutOvertaken(told, risk) };
}

/** When something of a risk's kind and organization was last told after `from` and not after `now`; null = not. */
export function wasToldSince({ entries }: Told, { id, org }: Risk, from: number, now: number): number | null {
  const prefix = `${id}:${org}`;
  const times = Object.entries(entries).flatMap(([name, { at }]) =>
    name.startsWith(prefix) && at > from && at <= now ? [at] : [],
  );
  return times.length === 0 ? null : Math.max(...times);
}

/** Told, without what is too old to matter. */
export function forget(before: Told, now: number): Told {
  const told = withoutEnded(before, now);
  const entries = Object.entries(told.entries);
  const kept = entries.filter(([, { at }]) => now - at <= MEMORY);
  return kept.length === entries.length ? told : { ...told, entries: Object.fromEntries(kept) };
}
