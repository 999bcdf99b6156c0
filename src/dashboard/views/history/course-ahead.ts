import type { Money, Unit } from '../../../account/money.ts';
import { type Case, heard } from '../../../risk/evidence.ts';
import type { Rate } from '../../../risk/forecast/forecast.ts';
import { minorIn } from '../../../risk/forecast/minor-in.ts';
import { momentOf, type Pace, usedAt } from '../../../risk/forecast/pace.ts';
import { reachOf } from '../../../risk/forecast/reach.ts';
import { type Run, walletCourse } from '../../../risk/forecast/wallet-course.ts';
import type { Points } from './points.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Where the balance leads at the present pace. */
export interface CourseAhead {
  /** In minor units of the history's unit. */
  readonly line: Points;
  /** When auto-reload is expected to charge the card, epoch ms. Null = not within the line. */
  readonly reloadAt: number | null;
}

/** The mark at which the line ends, and what the balance is then. */
interface Stop {
  readonly mark: number;
  /** Null = it stays where it is. */
  readonly refill: number | null;
}

/** The balance from now to `until`, epoch ms, with what expires on the way; null where too little is known to say. */
export function courseAhead(of: Case, rate: Rate<Money> | null, unit: Unit, until: number): CourseAhead | null {
  const balance = heard(of.facts.balance);
  if (balance === undefined || rate === null || balance.currency !== unit.currency) return null;
  const pace = paceOf(rate, unit, of.now);
  const tranches = heard(of.facts.tranches) ?? [];
  const end = Math.min(until, reachOf(rate.basis, of.now));
  const start = { ...unit, minor: Math.round(minorIn(unit, balance) ?? 0) };
  const course = pace && walletCourse(start, tranches, pace, of.now, end);
  return course && lineOf(course.runs, pace, stopOf(of, unit), of.now);
}

/** The pace of the hour to come, and from then on that of a usual day. */
function paceOf({ perHour, perDay, basis }: Rate<Money>, unit: Unit, now: number): Pace | null {
  const [hourly, daily] = [minorIn(unit, perHour), minorIn(unit, perDay)];
  if (hourly === null || daily === null) return null;
  const legs = [
    { perMs: hourly / HOUR, until: now + HOUR },
    { perMs: daily / DAY, until: Number.POSITIVE_INFINITY },
  ];
  return { legs, basis };
}

/** Auto-reload charges below its threshold; without it the balance ends at zero. Unknown, the line may go no further either. */
function stopOf({ facts }: Case, unit: Unit): Stop {
  const [threshold, target] = [heard(facts.reloadThreshold), heard(facts.reloadTarget)];
  if (heard(facts.reload) !== 'on' || threshold === undefined) return { mark: 0, refill: null };
  return { mark: minorIn(unit, threshold) ?? 0, refill: target === undefined ? null : minorIn(unit, target) };
}

function lineOf(runs: readonly Run[], pace: Pace, { mark, refill }: Stop, now: number): CourseAhead {
  const points: (readonly [at: number, level: number])[] = [];
  for (const { from, to, balance } of runs) {
    points.push([from, balance]);
    const reached = balance <= mark ? from : momentOf(pace, from, balance - mark);
    const bends = [now + HOUR, to].filter((bend) => bend > from && bend <= to && bend < reached);
    points.push(...bends.map((bend) => [bend, balance - usedAt(pace, from, bend)] as const));
    if (reached > to) continue;
    points.push([reached, Math.min(balance, mark)]);
    if (refill === null) break;
    // What comes after the charge is told up to the next expiry or charge: beyond it, it depends on too much.
    const end = Math.min(to, momentOf(pace, reached, refill - mark));
    const after = [reached, refill] as const;
    return { line: ascending([...points, after, [end, refill - usedAt(pace, reached, end)]]), reloadAt: reached };
  }
  return { line: ascending(points), reloadAt: null };
}

/** What happens in one moment is drawn upright: times must ascend for the drawing, so it takes some milliseconds. */
function ascending(points: readonly (readonly [at: number, level: number])[]): Points {
  const xs: number[] = [];
  for (const [at] of points) xs.push(Math.max(at, (xs.at(-1) ?? Number.NEGATIVE_INFINITY) + 1));
  return { xs, ys: points.map(([, level]) => level) };
}
