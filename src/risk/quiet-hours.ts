import type { QuietHours } from './settings.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/**
 * When the quiet hours that hold at `now` end (epoch ms); null = none hold. `minuteOfDay` tells the local minute of the day
 * of a moment: on a day on which the clocks change, the end is where the clock on the wall shows it.
 */
export function quietUntil(
  hours: QuietHours | null,
  now: number,
  minuteOfDay: (time: number) => number,
): number | null {
  if (hours === null || hours.from === hours.to) return null;
  const at = minuteOfDay(now);
  if (distance(hours.from, at) >= distance(hours.from, hours.to)) return null;
  const end = now - (now % MINUTE) + distance(at, hours.to) * MINUTE;
  // Over a change of the clocks the wall shows another minute there than was counted.
  const off = distance(hours.to, minuteOfDay(end));
  const shown = end - (off > DAY_MINUTES / 2 ? off - DAY_MINUTES : off) * MINUTE;
  // An hour that the clocks leave out is never shown: then it is over at the latest where it was counted to.
  return minuteOfDay(shown) === hours.to ? shown : end;
}

/** Minutes from one minute of the day to the next time that the clock shows the other. */
function distance(from: number, to: number): number {
  return (to - from + DAY_MINUTES) % DAY_MINUTES;
}
