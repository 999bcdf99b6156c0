import { basisOf } from './basis-of.ts';
import type { Estimator, Leg } from './pace.ts';
import { type Use, type UseLog, useBetween } from './use-log.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Spans in ms. */
export interface Habits {
  /** The session's pace is the highest of the means over these last spans… */
  readonly sessionBack: readonly number[];
  /** …and is expected to go on for at least this long. */
  readonly sessionAhead: number;
  /** After it comes what came at the same hours of so many days before, and after a day their mean, nights included. */
  readonly days: number;
  /** An hour of a day before is looked at with so much on either side: nobody starts at the minute. */
  readonly slack: number;
}

/** Over a very short time one request looks like a flood: what was observed counts as ten minutes at least. */
const LEAST_OBSERVED = 10 * MINUTE;

/** Foretells that the session goes on as it does for a while, and then the day as the days before did. */
export function dailyPace({ sessionBack, sessionAhead, days, slack }: Habits): Estimator {
  return (log, now) => {
    const basis = basisOf(log, now - days * DAY, now);
    if (basis === null) return null;
    const usual = perMs(useBetween(log, now - days * DAY, now));
    const session = Math.max(...sessionBack.map((span) => perMs(useBetween(log, now - span, now))));
    const legs = Array.from({ length: DAY / HOUR }, (_, hour): Leg => {
      const before = sameHour(log, now + hour * HOUR, now, days, slack);
      const asBefore = before.observed > 0 ? perMs(before) : usual;
      const inSession = hour * HOUR < sessionAhead;
      return { perMs: inSession ? Math.max(session, asBefore) : asBefore, until: now + (hour + 1) * HOUR };
    });
    return { legs: [...legs, { perMs: usual, until: Number.POSITIVE_INFINITY }], basis };
  };
}

function sameHour(log: UseLog, start: number, now: number, days: number, slack: number): Use {
  let [used, observed] = [0, 0];
  for (let day = 1; day <= days; day += 1) {
    const from = start - day * DAY;
    const use = useBetween(log, from - slack, Math.min(from + HOUR + slack, now));
    used += use.used;
    observed += use.observed;
  }
  return { used, observed };
}

function perMs({ used, observed }: Use): number {
  return used / Math.max(observed, LEAST_OBSERVED);
}

/** The estimator in use. docs/forecast.md says how it was chosen. */
export const usualPace: Estimator = dailyPace({
  sessionBack: [HOUR / 2, HOUR, 2 * HOUR],
  sessionAhead: 3 * HOUR,
  days: 7,
  slack: HOUR,
});
