import type { Unit } from '../../../account/money.ts';
import type { Sample } from '../../../account/sample.ts';
import { minorIn } from '../../../risk/forecast/minor-in.ts';
import type { Format } from '../../../words/format.ts';
import { plain } from '../../../words/isolated.ts';
import { moneyTicks, tickAmount } from './money-ticks.ts';
import type { Panel } from './panel.ts';
import type { Past } from './past.ts';
import { boundsOf, NO_POINTS, type Points } from './points.ts';
import { readingsLine } from './readings-line.ts';
import { leastGap, type Scope } from './scope.ts';
import { thinOut } from './thin-out.ts';

/** The balance as it was read, and ahead of now as it is expected; null where none was read in this stretch of time. */
export function balancePanel(past: Past, scope: Scope, ahead: Points, threshold: number | null): Panel | null {
  const { unit } = past.unit ?? {};
  if (unit === undefined) return null;
  const read = thinned(balanceLine(past, unit, scope), scope);
  const bounds = boundsOf(read.ys);
  if (bounds === null) return null;
  const shown = aheadWithin(ahead, scope);
  const [low, high] = boundsOf([...bounds, ...shown.ys, threshold]) ?? bounds;
  const ticks = moneyTicks(low, high, 4);
  const none = read.xs.map(() => null);
  const ys = [...read.ys, ...shown.xs.map(() => null)];
  return {
    name: 'balance',
    xs: [...read.xs, ...shown.xs],
    series: [
      { ink: 'unread', form: 'steps', ys, bridged: true },
      { ink: 'balance', form: 'steps', ys },
      { ink: 'ahead', form: 'line', ys: [...none, ...shown.ys] },
    ],
    ticks: ticks.map((at) => ({ at, label: labelOf(at, ticks, unit, scope.format) })),
  };
}

/** What stands beside a tick of an axis of money. */
export function labelOf(tick: number, ticks: readonly number[], unit: Unit, format: Format): string {
  return plain(format.money(tickAmount(tick, ticks, unit)));
}

function balanceLine(past: Past, unit: Unit, scope: Scope): Points {
  const { span, now } = scope;
  const since = past.unit?.since ?? Number.NEGATIVE_INFINITY;
  const samples = past.samples.filter(({ at }) => at >= since);
  const levelOf = ({ balance }: Sample) => balance && Math.floor(minorIn(unit, balance) ?? 0);
  return readingsLine(samples, levelOf, { from: span.from, to: Math.min(span.to, now) }, now, leastGap(scope));
}

function thinned({ xs, ys }: Points, { span, columns }: Scope): Points {
  const kept = thinOut(xs, [ys], span, columns);
  return { xs: kept.map((at) => xs[at] ?? 0), ys: kept.map((at) => ys[at] ?? null) };
}

function aheadWithin({ xs, ys }: Points, { span }: Scope): Points {
  return xs[0] !== undefined && xs[0] < span.to ? { xs, ys } : NO_POINTS;
}
