import type { Risk } from './risk.ts';
import type { Settings } from './settings.ts';
import { snoozedUntil, snoozeName } from './snoozed-until.ts';
import { notificationId, type Snooze, type Told } from './told.ts';

type Named = Pick<Risk, 'id' | 'org' | 'key'>;

/**
 * Puts a risk off: it is told again at `until` (epoch ms), if it is still open then. Till then it counts as told, so that
 * it is no news unless it grows worse; what waits to be shown of it no longer does.
 */
export function snooze(told: Told, risk: Named, until: number): Told {
  const id = notificationId(risk);
  const outbox = told.outbox.filter((waiting) => notificationId(waiting) !== id);
  return { ...told, outbox, snoozed: { ...told.snoozed, [snoozeName(risk)]: { key: risk.key, until } } };
}

/** When this very risk, which was put off, is told again (epoch ms); null = it was not put off. */
export function toldAgainAt({ snoozed }: Pick<Told, 'snoozed'>, risk: Named, now: number): number | null {
  const ends = Object.entries(snoozed).flatMap((one) => (isOf(one, risk) && one[1].until > now ? [one[1].until] : []));
  return ends.length === 0 ? null : Math.max(...ends);
}

/**
 * Until when a risk that is news must not be told (epoch ms); null = it may be told now. Quiet hours and a snooze of its kind
 * hold back warnings and infos. A danger gets through, unless the user says otherwise.
 */
export function heldUntil(
  risk: Risk,
  told: Told,
  { dangersWait }: Settings,
  { now, quietUntil }: { readonly now: number; readonly quietUntil: number | null },
): number | null {
  if (risk.severity === 'danger' && !dangersWait) return null;
  const end = Math.max(quietUntil ?? 0, snoozedUntil(told, risk, now) ?? 0);
  return end > now ? end : null;
}

/** Told, without what is put off no longer: what was told of it before is told again. */
export function withoutEnded(told: Told, now: number): Told {
  const all = Object.entries(told.snoozed);
  const ended = all.filter(([, { until }]) => until <= now);
  if (ended.length === 0) return told;
  const again = new Set(ended.map(([name, { key }]) => `${kindOf(name)}:${key}`));
  const entries = Object.entries(told.entries).filter(([id]) => !again.has(id));
  const snoozed = all.filter((one) => !ended.includes(one));
  return { ...told, entries: Object.fromEntries(entries), snoozed: Object.fromEntries(snoozed) };
}

/** What is put off, without a risk that is told all the same: it has grown worse, and its end brings nothing up again. */
export function withoutOvertaken({ snoozed }: Pick<Told, 'snoozed'>, risk: Named): Told['snoozed'] {
  const all = Object.entries(snoozed);
  const others = all.filter((one) => !isOf(one, risk));
  return others.length === all.length ? snoozed : Object.fromEntries(others);
}

function isOf([name, { key }]: readonly [string, Snooze], risk: Named): boolean {
  return key === risk.key && kindOf(name) === risk.id;
}

function kindOf(name: string): string {
  return name.slice(0, name.indexOf(':'));
}
