import { basisOf } from '../../src/risk/forecast/basis-of.ts';
import { usualPace } from '../../src/risk/forecast/daily-pace.ts';
import type { Estimator } from '../../src/risk/forecast/pace.ts';
import type { Stretch } from '../../src/risk/forecast/stretch.ts';
import { useBetween } from '../../src/risk/forecast/use-log.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FOREVER = Number.POSITIVE_INFINITY;

/** What was used in the last hours, over the time that was watched. */
function simpleRatio(span: number): Estimator {
  return (log, now) => {
    const basis = basisOf(log, now - span, now);
    const { used, observed } = useBetween(log, now - span, now);
    return basis === null ? null : { legs: [{ perMs: used / observed, until: FOREVER }], basis };
  };
}

/** The mean pace, what is `halfLife` older counting half. `onlyActive` leaves out the stretches without use. */
function weightedRate(halfLife: number, onlyActive: boolean): Estimator {
  return (log, now) => {
    const basis = basisOf(log, now - 7 * DAY, now);
    if (basis === null) return null;
    let [used, time] = [0, 0];
    for (const { from, to, used: amount } of log.stretches) {
      if (onlyActive && amount === 0) continue;
      const weight = 0.5 ** ((now - (from + to) / 2) / halfLife);
      used += weight * amount;
      time += weight * (to - from);
    }
    return { legs: [{ perMs: time > 0 ? used / time : 0, until: FOREVER }], basis };
  };
}

/** The median slope between all pairs of points on the running total of the last hours (Theil–Sen). */
function medianSlope(span: number): Estimator {
  return (log, now) => {
    const basis = basisOf(log, now - span, now);
    if (basis === null) return null;
    const slopes = slopesOf(log.stretches.filter(({ to }) => to > now - span)).sort((a, b) => a - b);
    return { legs: [{ perMs: slopes[Math.floor(slopes.length / 2)] ?? 0, until: FOREVER }], basis };
  };
}

function slopesOf(stretches: readonly Stretch[]): number[] {
  const points: { time: number; total: number }[] = [{ time: 0, total: 0 }];
  for (const { from, to, used } of stretches) {
    const last = points.at(-1)!;
    points.push({ time: last.time + (to - from), total: last.total + used });
  }
  // Pairs of at most sixty points: more slopes change the median little and cost a lot.
  const every = Math.ceil(points.length / 60);
  const some = points.filter((_, index) => index % every === 0);
  return some.flatMap((a, index) => some.slice(index + 1).map((b) => (b.total - a.total) / (b.time - a.time)));
}

/** The session's pace for a while, and then the mean of a week, nights included. */
function sessionThenMean(sessionBack: readonly number[], sessionAhead: number): Estimator {
  return (log, now) => {
    const basis = basisOf(log, now - 7 * DAY, now);
    if (basis === null) return null;
    const rate = (span: number) => {
      const { used, observed } = useBetween(log, now - span, now);
      return used / Math.max(observed, HOUR / 6);
    };
    const usual = rate(7 * DAY);
    const session = Math.max(usual, ...sessionBack.map(rate));
    return {
      legs: [
        { perMs: session, until: now + sessionAhead },
        { perMs: usual, until: FOREVER },
      ],
      basis,
    };
  };
}

/** The one that the extension uses. */
export const IN_USE = 'session, then the hours of the week (in use)';

/** The estimators that every run of the tests compares, by name. */
export const RIVALS: Readonly<Record<string, Estimator>> = {
  [IN_USE]: usualPace,
  'session, then the mean of the week': sessionThenMean([HOUR / 2, HOUR, 2 * HOUR], 3 * HOUR),
  'ratio of the last day': simpleRatio(DAY),
  'weighted by age, half-life 1 h': weightedRate(HOUR, false),
  'the same, active stretches only': weightedRate(HOUR, true),
  'median slope of a day (Theil–Sen)': medianSlope(DAY),
};

/** Those that only the tables of docs/forecast.md list. */
export const MORE: Readonly<Record<string, Estimator>> = {
  'ratio of the last hour': simpleRatio(HOUR),
  'ratio of 6 hours': simpleRatio(6 * HOUR),
  'median slope of 2 h (Theil–Sen)': medianSlope(2 * HOUR),
};
