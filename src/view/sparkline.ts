import { withMinor } from '../account/money.ts';
import type { OrgWeek } from '../watch/week/week.ts';
import { plain } from '../words/isolated.ts';
import type { Speech } from '../words/speech.ts';

/** A line of the balance over the last seven days: its shape, not its size, which the words say. */
export interface Sparkline {
  /** On a grid of `SPARK` wide and high. */
  readonly path: string;
  /** What a screen reader says of it. */
  readonly label: string;
}

export const SPARK = { width: 84, height: 26 } as const;
/** Room for the stroke. */
const EDGE = 1.5;

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
/** Readings farther apart than this are not joined: what was between them is not known. */
const GAP = 5 * HOUR;
/** The height of the line stands for at least this part of the balance. */
const LEAST_RANGE = 0.2;
/** A line that begins this much later than the week does is said to. */
const WHOLE = 12 * HOUR;

/** Null where there are not two readings to draw a line between. `now` in epoch ms. */
export function sparkline(week: OrgWeek | undefined, now: number, { t, format }: Speech): Sparkline | null {
  const start = now - WEEK;
  const points = week?.points.filter(([at]) => at > start && at <= now) ?? [];
  const [first, last] = [points[0], points.at(-1)];
  if (week === undefined || first === undefined || last === undefined || points.length < 2) return null;
  const words = [first, last].map(([, minor]) => format.money(withMinor(week, minor)));
  const whole = first[0] - start < WHOLE;
  const label = whole ? t('pop_week', words) : t('pop_week_since', [format.when(first[0], now), ...words]);
  return { path: pathOf(points, start), label: plain(label) };
}

/** Use is a slope. A rise happened at one moment, and is a step; where nothing was read there is a gap. */
function pathOf(points: OrgWeek['points'], start: number): string {
  const minors = points.map(([, minor]) => minor);
  const top = Math.max(...minors);
  const low = Math.min(...minors);
  // A balance that hardly moves looks like one.
  const range = Math.max(top - low, Math.abs(top) * LEAST_RANGE, 1);
  const x = (at: number) => round(EDGE + ((at - start) / WEEK) * (SPARK.width - 2 * EDGE));
  const y = (minor: number) => round(SPARK.height - EDGE - (1 - (top - minor) / range) * (SPARK.height - 2 * EDGE));
  return points
    .map(([at, minor], index) => {
      const before = points[index - 1];
      // A point that stands alone is a dot of the stroke's round end.
      if (before === undefined || at - before[0] > GAP) return `M${x(at)} ${y(minor)}h0`;
      return minor > before[1] ? `H${x(at)}V${y(minor)}` : `L${x(at)} ${y(minor)}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
