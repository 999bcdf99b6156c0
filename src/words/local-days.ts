import type { FormatOptions } from './format.ts';

/** Calendar days as somebody in a time zone lives them. Times are epoch ms, days `YYYY-MM-DD`. */
export interface LocalDays {
  dayOf(at: number): string;
  /** "Tuesday 10 November", with the year where it is not that of `now`. */
  name(at: number, now: number): string;
  /** The last millisecond of a day; null of what is no day of the calendar. */
  endOf(day: string): number | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** No zone is further from UTC than 14 hours, whatever its clocks do on that day. */
const FARTHEST = 15 * HOUR;

export function localDays({ locale, timeZone }: FormatOptions): LocalDays {
  const names = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', ...options });
  const thisYear = names({});
  const otherYear = names({ year: 'numeric' });
  // Swedish writes a day as 2026-11-10.
  const plain = new Intl.DateTimeFormat('sv', { timeZone });
  const dayOf = (at: number) => plain.format(at);
  return {
    dayOf,
    name: (at, now) => (dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? thisYear : otherYear).format(at),
    endOf(day) {
      const noon = Date.parse(`${day}T12:00:00Z`);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(noon)) return null;
      // JavaScript takes 30 February for 2 March.
      if (new Date(noon).toISOString().slice(0, 10) !== day) return null;
      return lastOf(day, noon, dayOf);
    },
  };
}

/** Found by halves: days of a zone are as long as its clocks make them, and days sort as text. */
function lastOf(day: string, noon: number, dayOf: (at: number) => string): number {
  let [inside, after] = [noon - DAY / 2 - FARTHEST, noon + DAY / 2 + FARTHEST];
  while (after - inside > 1) {
    const middle = Math.floor((inside + after) / 2);
    if (dayOf(middle) <= day) inside = middle;
    else after = middle;
  }
  return inside;
}
