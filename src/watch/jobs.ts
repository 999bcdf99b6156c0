import { dueAt as dueAtPull } from '../risk/brake/pull.ts';
import { intervalOf, SLOW_RETRY } from './cadence.ts';
import type { State } from './documents/state.ts';
import type { Part } from './ports.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often the list of organizations, and with it their plans, is read. */
export const LISTING_EVERY = HOUR;

/** Alarms come a little early or late; a job that is nearly due is done now rather than at the next call. */
const EARLY = 15_000;

const CORE: readonly Part[] = ['usage', 'limit', 'credits'];
const HOURLY: readonly Part[] = ['offer', 'subscription', 'card'];
const DAILY: readonly Part[] = ['bundles'];

/** How pressing a pass is. */
export interface Urgency {
  readonly atOnce: boolean;
  readonly byUser: boolean;
}

/** What one pass has to read. `listing` is the list of organizations and their plans. */
export interface Jobs {
  readonly listing: boolean;
  readonly looks: readonly Look[];
}

interface Look {
  readonly org: string;
  readonly parts: readonly Part[];
}

/** Names under which the watch remembers when a job was last done. */
export const jobName = {
  listing: 'listing',
  /** The history was made coarser. */
  thin: 'thin',
  /** The last look that a hint brought about. */
  hint: 'hint',
  core: (org: string): string => `core:${org}`,
  hourly: (org: string): string => `hourly:${org}`,
  daily: (org: string): string => `daily:${org}`,
};

/** When a job is due next; at once when it was never done, or when its last time lies in the future (clock set back). */
export function dueAt(state: State, name: string, every: number, now: number): number {
  const last = state.watch.done[name];
  return last === undefined || last > now ? now : last + every;
}

function isDue(state: State, name: string, every: number, now: number): boolean {
  return dueAt(state, name, every, now) - EARLY <= now;
}

/** The organizations to look at: all that were listed, or, before any list was read, the one in use. */
export function watchedOrganizations(state: State): readonly string[] {
  const { listed } = state.watch;
  if (listed.length > 0) return listed;
  return state.accounts.active === null ? [] : [state.accounts.active];
}

function partsDue(state: State, org: string, now: number, everything: boolean): readonly Part[] {
  return [
    ...CORE,
    ...(everything || isDue(state, jobName.hourly(org), HOUR, now) ? HOURLY : []),
    ...(isDue(state, jobName.daily(org), DAY, now) ? DAILY : []),
  ];
}

/**
 * What is due at `now`: usage, spend limit and credits at every look; organizations, plan and offers hourly; bundles
 * daily. `atOnce` looks at the organization in use however recently that was done; for the user's own refresh, `byUser`,
 * also at what is usually read hourly: an offer that was just claimed would stay on show.
 */
export function jobsDue(state: State, now: number, { atOnce, byUser }: Urgency): Jobs {
  const { active } = state.accounts;
  const wanted = (org: string): boolean =>
    (atOnce && (active === null || active === org)) ||
    // What the brake was pulled for is read at once, in whichever organization.
    state.watch.pulls.some((pull) => pull.org === org && pull.outcome === 'pending' && pull.sentAt !== null) ||
    isDue(state, jobName.core(org), intervalOf(state, org, now), now);
  const looks = watchedOrganizations(state)
    .filter(wanted)
    .map((org) => ({ org, parts: partsDue(state, org, now, byUser) }));
  return { listing: isDue(state, jobName.listing, LISTING_EVERY, now), looks };
}

/** The jobs that a look at these parts has done. */
export function jobsDone({ org, parts }: Look): readonly string[] {
  return [
    jobName.core(org),
    ...(parts.includes('subscription') ? [jobName.hourly(org)] : []),
    ...(parts.includes('bundles') ? [jobName.daily(org)] : []),
  ];
}

/** When the watch has to be up again: the first look that falls due, but never while it was asked to be quiet. */
export function nextWakeAt(state: State, now: number): number {
  const { pausedUntil } = state.settings;
  const pulls = state.watch.pulls.flatMap((pull) => dueAtPull(pull) ?? []);
  if (pulls.length > 0) return Math.max(Math.min(...pulls), now);
  if (pausedUntil !== null && pausedUntil > now) return pausedUntil;
  // Access that is given back wakes us by itself.
  if (state.watch.sight.state === 'no-access') return now + SLOW_RETRY;
  const looks = watchedOrganizations(state).map((org) =>
    dueAt(state, jobName.core(org), intervalOf(state, org, now), now),
  );
  const fallback = now + intervalOf(state, '', now);
  const first = looks.length > 0 ? Math.min(...looks) : fallback;
  return Math.max(first, state.watch.quietUntil ?? 0, now + MINUTE / 2);
}
