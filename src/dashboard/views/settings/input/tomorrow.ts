import { quietUntil } from '../../../../risk/quiet-hours.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** All of the day but its first minute, until it ends. */
const UNTIL_MIDNIGHT = { from: 1, to: 0 };

/** When the next day begins on the wall of a time zone, epoch ms. */
export function tomorrow(now: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });
  const minuteOfDay = (time: number): number => {
    const parts = clock.formatToParts(time);
    const of = (type: 'hour' | 'minute') => Number(parts.find((part) => part.type === type)?.value ?? 0);
    return of('hour') * 60 + of('minute');
  };
  const end = (from: number) => quietUntil(UNTIL_MIDNIGHT, from, minuteOfDay);
  return end(now) ?? end(now + MINUTE) ?? now + DAY;
}
