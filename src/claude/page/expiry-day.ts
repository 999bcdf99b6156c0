import { monthNames } from './month-names.ts';

/** A calendar day in a text: its last millisecond in UTC, and where it stands. */
export interface DayInText {
  readonly endOfDay: number;
  readonly start: number;
  readonly end: number;
}

const DAY = 86_400_000;
const MONTH_FIRST = /(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (20\d\d))?(?!\d)/gu;
const DAY_FIRST = /(?<!\d)(\d{1,2})\.? (\p{L}{3,})\.?,?(?: (20\d\d))?(?!\d)/gu;
const CHINESE = /(?:(20\d\d) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g;
const ISO = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/g;
/** With full stops the day comes first; with slashes it depends on the country, so those are not read. */
const DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(20\d\d)(?!\d)/g;

/**
 * The first day that a text names. `text` must have been cleaned. Without a year, the next such day after `now`:
 * what has expired is not on the page any more.
 */
export function findDay(text: string, language: string, now: number): DayInText | null {
  const month = (name: string | undefined) => monthNames(language).get((name ?? '').toLowerCase()) ?? Number.NaN;
  const forms: readonly [
    RegExp,
    (groups: readonly (string | undefined)[]) => readonly [string | undefined, number, number],
  ][] = [
    [ISO, ([y, m, d]) => [y, Number(m), Number(d)]],
    [CHINESE, ([y, m, d]) => [y, Number(m), Number(d)]],
    [DOTTED, ([d, m, y]) => [y, Number(m), Number(d)]],
    [MONTH_FIRST, ([m, d, y]) => [y, month(m), Number(d)]],
    [DAY_FIRST, ([d, m, y]) => [y, month(m), Number(d)]],
  ];
  for (const [pattern, order] of forms) {
    for (const match of text.matchAll(pattern)) {
      const [year, monthNumber, day] = order(match.slice(1));
      const endOfDay = year === undefined ? nextEndOfDay(monthNumber, day, now) : endOf(Number(year), monthNumber, day);
      if (endOfDay !== null) return { endOfDay, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

function endOf(year: number, month: number, day: number): number | null {
  const start = Date.UTC(year, month - 1, day);
  const real = new Date(start);
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? start + DAY - 1 : null;
}

function nextEndOfDay(month: number, day: number, now: number): number | null {
  const year = new Date(now).getUTCFullYear();
  const thisYear = endOf(year, month, day);
  return thisYear !== null && thisYear >= now - DAY ? thisYear : endOf(year + 1, month, day);
}
