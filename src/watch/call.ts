import { LONGEST_ASKED } from './backoff.ts';
import type { State } from './documents/state.ts';
import type { Jobs, Urgency } from './jobs.ts';

/** Why a pass is made. `inUse` is the organization that a tab named. What the user asks our own backoff does not hold back. */
export interface Call extends Urgency {
  readonly inUse: string | null;
}

/** Nothing is read or told, but for a brake that was pulled: whether it holds has to be seen. */
export function isPaused(state: State, now: number): boolean {
  const isPulled = state.watch.pulls.some(({ outcome }) => outcome === 'pending');
  return !isPulled && state.settings.pausedUntil !== null && state.settings.pausedUntil > now;
}

export function mustKeepQuiet(state: State, call: Call, now: number): boolean {
  const { quietUntil, askedToWait } = state.watch;
  if (quietUntil === null || quietUntil <= now) return false;
  // Further off than any pause we keep: the clock was set back.
  return quietUntil - now <= LONGEST_ASKED && (askedToWait || !call.byUser);
}

/** Access that was given back is made use of at once. */
export function urgencyOf(state: State, { atOnce, byUser }: Call): Urgency {
  return { atOnce: atOnce || state.watch.sight.state === 'no-access', byUser };
}

/** A tab that names an organization which the list does not have: the list is out of date. */
export function withListing(jobs: Jobs, state: State, inUse: string | null): Jobs {
  const isNew = inUse !== null && !state.watch.listed.includes(inUse);
  return isNew || state.watch.listed.length === 0 ? { ...jobs, listing: true } : jobs;
}

/** Does a pass under way do all that another call asks for? */
export function isServedBy(running: Call, call: Call): boolean {
  const asUrgent = (running.atOnce || !call.atOnce) && (running.byUser || !call.byUser);
  return asUrgent && (call.inUse === null || call.inUse === running.inUse);
}

export function inUseNow(state: State, org: string | null): State {
  if (org === null || org === state.accounts.active || !state.watch.listed.includes(org)) return state;
  return { ...state, accounts: { ...state.accounts, active: org } };
}
