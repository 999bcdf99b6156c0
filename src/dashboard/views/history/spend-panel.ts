import type { Unit } from '../../../account/money.ts';
import { minorIn } from '../../../risk/forecast/minor-in.ts';
import { labelOf } from './balance-panel.ts';
import type { DayRow } from './day-rows.ts';
import { middleOf } from './local-days.ts';
import { moneyTicks } from './money-ticks.ts';
import type { Panel } from './panel.ts';
import { type Past, rowsIn } from './past.ts';
import { boundsOf } from './points.ts';
import type { Scope } from './scope.ts';

/** A bar for each day on which something was spent; null where no amount was ever read. */
export function spendPanel(past: Past, scope: Scope): Panel | null {
  const { unit } = past.unit ?? {};
  if (unit === undefined) return null;
  const rows = rowsIn(past, scope.span);
  const ys = rows.map((row) => spentOf(row, unit));
  const ticks = moneyTicks(0, boundsOf(ys)?.[1] ?? 0, 2);
  return {
    name: 'spend',
    xs: rows.map(({ day }) => middleOf(day)),
    series: [{ ink: 'spend', form: 'bars', ys }],
    ticks: ticks.map((at) => ({ at, label: labelOf(at, ticks, unit, scope.format) })),
  };
}

function spentOf({ spent }: DayRow, unit: Unit): number | null {
  const amount = spent.find(({ currency }) => currency === unit.currency);
  return amount === undefined ? null : minorIn(unit, amount);
}
