import type { LocalDay } from './local-days.ts';
import type { Span } from './ranges.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Below this the axis shows hours. */
const SHORT = 2.5 * DAY;

export interface TimeTicks {
  readonly by: 'hour' | 'day';
  /** Epoch ms. */
  readonly at: readonly number[];
}

const part = (from: number, to: number) => (day: LocalDay) => Number(day.name.slice(from, to));
const dayOfMonth = part(8, 10);
const monthOf = part(5, 7);
const serial = ({ name }: LocalDay) => Math.round(Date.parse(name) / DAY);
const isFirst = (day: LocalDay) => dayOfMonth(day) === 1;

/** Which days have a tick, the densest first. */
const DENSITIES: readonly ((day: LocalDay) => boolean)[] = [
  () => true,
  (day) => serial(day) % 2 === 0,
  (day) => serial(day) % 4 === 0,
  (day) => [1, 8, 15, 22].includes(dayOfMonth(day)),
  (day) => [1, 15].includes(dayOfMonth(day)),
  isFirst,
  (day) => isFirst(day) && monthOf(day) % 3 === 1,
  (day) => isFirst(day) && monthOf(day) % 6 === 1,
  (day) => isFirst(day) && monthOf(day) === 1,
];

/** Where a time axis has its ticks: at the beginning of days, or at whole hours; as many as fit, at most `most` of them. */
export function timeTicks(days: readonly LocalDay[], { from, to }: Span, most: number): TimeTicks {
  const within = (at: number) => at >= from && at <= to;
  if (to - from < SHORT) {
    for (const hours of [1, 3, 6, 12, 24]) {
      const at = days.flatMap((day) => hoursOf(day, hours)).filter(within);
      if (at.length <= most) return { by: 'hour', at };
    }
  }
  const shown = days.filter(({ start }) => within(start));
  for (const isTicked of DENSITIES) {
    const ticked = shown.filter(isTicked);
    if (ticked.length <= most) return { by: 'day', at: ticked.map(({ start }) => start) };
  }
  return { by: 'day', at: [] };
}

function hoursOf({ start, end }: LocalDay, hours: number): readonly number[] {
  const count = Math.ceil((end - start) / (hours * HOUR));
  return Array.from({ length: count }, (_, index) => start + index * hours * HOUR);
}
