import type { Sight } from '../risk/sight.ts';
import type { WatchDocument } from './documents/types.ts';
import type { Failure, FailureKind } from './ports.ts';

const MINUTE = 60_000;
const FIRST_PAUSE = 5 * MINUTE;
const LONGEST_PAUSE = 60 * MINUTE;

/** A `Retry-After` of days would be a mistake, or a trap. */
export const LONGEST_ASKED = 6 * 60 * MINUTE;

const SIGHT_OF: Readonly<Record<FailureKind, Sight['state']>> = {
  'signed-out': 'signed-out',
  'wrong-organization': 'refused',
  'not-offered': 'refused',
  'rate-limited': 'rate-limited',
  challenge: 'challenge',
  offline: 'offline',
  timeout: 'offline',
  'server-error': 'failing',
  refused: 'refused',
  'not-json': 'failing',
  shape: 'failing',
};

/** These are answered by asking less often; the others are not made worse by asking. */
const BACKS_OFF: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'rate-limited',
  'challenge',
  'refused',
  'wrong-organization',
]);

type Quiet = Pick<WatchDocument, 'sight' | 'quietUntil' | 'askedToWait' | 'refusals'>;

/** The watch sees: whatever held it back is over. */
export function sightRegained(watch: Quiet, now: number): Quiet {
  const sight: Sight = watch.sight.state === 'clear' ? watch.sight : { state: 'clear', since: now, retryAt: null };
  return { sight, quietUntil: null, askedToWait: false, refusals: 0 };
}

/**
 * The watch was refused: what it cannot see and since when, and until when it keeps quiet. Refusals (403, 429) are met
 * by asking less and less often, 5 to 60 minutes; a `Retry-After` is honoured to the second, up to six hours.
 */
export function sightLost(watch: Quiet, failure: Failure, now: number): Quiet {
  const state = SIGHT_OF[failure.kind];
  // Blind since the first look that failed, whatever stood in the way since then.
  const since = watch.sight.state === 'clear' ? now : watch.sight.since;
  const asked = failure.retryAt !== null && failure.retryAt > now;
  const backsOff = BACKS_OFF.has(failure.kind);
  const refusals = backsOff ? watch.refusals + 1 : watch.refusals;
  const pause = Math.min(FIRST_PAUSE * 2 ** Math.max(0, refusals - 1), LONGEST_PAUSE);
  const until = asked ? Math.min(failure.retryAt ?? now, now + LONGEST_ASKED) : backsOff ? now + pause : null;
  return { sight: { state, since, retryAt: until }, quietUntil: until, askedToWait: asked, refusals };
}
