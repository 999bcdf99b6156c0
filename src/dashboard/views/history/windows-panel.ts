import type { Sample } from '../../../account/sample.ts';
import { SESSION, WEEK } from '../../../account/window.ts';
import { plain } from '../../../words/isolated.ts';
import type { DayRow } from './day-rows.ts';
import { middleOf } from './local-days.ts';
import type { Panel, Series } from './panel.ts';
import { type Past, rowsIn } from './past.ts';
import { boundsOf } from './points.ts';
import { readingsLine } from './readings-line.ts';
import { grainOf, isFine, leastGap, type Scope } from './scope.ts';
import { thinOut } from './thin-out.ts';

const FULL = 100;
const DAY = 86_400_000;

/** The lines of a panel over their common times. */
interface Lines {
  readonly xs: readonly number[];
  /** In the order of the keys. */
  readonly ys: readonly (readonly (number | null)[])[];
}

/** How full the plan windows were: reading by reading over a few days, else the highest of each day or week. Null = never read. */
export function windowsPanel(past: Past, scope: Scope): Panel | null {
  const keys = windowKeys(past, scope);
  if (keys.length === 0) return null;
  const fine = isFine(scope);
  const { xs, ys } = fine ? readings(past, scope, keys) : highest(past, scope, keys);
  const top = Math.max(FULL, ...ys.map((line) => boundsOf(line)?.[1] ?? 0));
  return {
    name: 'windows',
    xs,
    series: keys.flatMap((key, index) => seriesOf(key, ys[index] ?? [], fine)),
    ticks: [0, FULL / 2, FULL, ...(top > FULL ? [Math.ceil(top)] : [])].map((at) => ({
      at,
      label: at > FULL ? '' : plain(scope.format.percent(at)),
    })),
  };
}

/** The windows that have something to show here, the session and the week before the others. */
export function windowKeys(past: Past, { span }: Scope): readonly string[] {
  const keys = new Set(rowsIn(past, span).flatMap(({ highest }) => [...highest.keys()]));
  const others = [...keys].filter((key) => key !== SESSION && key !== WEEK).sort();
  return [SESSION, WEEK].filter((key) => keys.has(key)).concat(others);
}

function highest(past: Past, scope: Scope, keys: readonly string[]): Lines {
  const rows = rowsIn(past, scope.span);
  const bars = grainOf(scope) === 'week' ? weeksOf(rows) : rows.map((row) => [row]);
  return {
    xs: bars.map((bar) => middleOf({ start: bar[0]?.day.start ?? 0, end: bar.at(-1)?.day.end ?? 0 })),
    ys: keys.map((key) => bars.map((bar) => boundsOf(bar.map((row) => row.highest.get(key) ?? null))?.[1] ?? null)),
  };
}

/** Days in their weeks from Monday to Sunday; the first and the last may be cut off. */
function weeksOf(rows: readonly DayRow[]): readonly (readonly DayRow[])[] {
  const weeks = new Map<number, DayRow[]>();
  for (const row of rows) {
    // The first of January 1970 was a Thursday.
    const week = Math.floor((Date.parse(row.day.name) / DAY + 3) / 7);
    const days = weeks.get(week);
    if (days === undefined) weeks.set(week, [row]);
    else days.push(row);
  }
  return [...weeks.values()];
}

function readings(past: Past, scope: Scope, keys: readonly string[]): Lines {
  const { span, now, columns } = scope;
  const until = { from: span.from, to: Math.min(span.to, now) };
  const line = (key: string) =>
    readingsLine(past.samples, (sample) => percentOf(sample, key), until, now, leastGap(scope));
  const lines = keys.map(line);
  const xs = lines[0]?.xs ?? [];
  const all = lines.map(({ ys }) => ys);
  const kept = thinOut(xs, all, span, columns);
  return {
    xs: kept.map((at) => xs[at] ?? 0),
    ys: all.map((ys) => kept.map((at) => ys[at] ?? null)),
  };
}

function percentOf({ windows }: Sample, key: string): number | null {
  return windows.find((window) => window.key === key)?.percent ?? null;
}

/** The session as bars, of another colour where it was used up; the others as lines. */
function seriesOf(window: string, ys: readonly (number | null)[], fine: boolean): readonly Series[] {
  if (window !== SESSION) return [{ window, ink: window === WEEK ? 'week' : 'other', form: 'line', ys }];
  const form = fine ? 'steps' : 'bars';
  const isFull = (value: number | null) => value !== null && value >= FULL;
  return [
    { window, ink: 'session', form, ys: fine ? ys : ys.map((value) => (isFull(value) ? null : value)) },
    { window, ink: 'used-up', form, ys: ys.map((value) => (isFull(value) ? value : null)) },
  ];
}
