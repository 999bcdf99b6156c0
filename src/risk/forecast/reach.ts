import type { Basis } from './pace.ts';

const DAY = 86_400_000;

/** An hour of readings carries a day of forecast; a day carries 24… */
const CARRIES = 24;
/** …and this many days of readings carry any distance. */
const ENOUGH = 3 * DAY;
/** Beyond this nothing is foretold: a balance that lasts longer lasts. */
const FARTHEST = 400 * DAY;

/** How far a forecast may reach, epoch ms: a short look at an account says little of next month. */
export function reachOf({ from, to }: Basis, now: number): number {
  const span = to - from;
  return Math.floor(now + (span >= ENOUGH ? FARTHEST : Math.min(FARTHEST, span * CARRIES)));
}
