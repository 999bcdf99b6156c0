import type { DateAhead } from '../risk/dates-ahead.ts';
import { calendarLines, calendarText } from './calendar-lines.ts';
import { calendarWords } from './calendar-words.ts';
import type { Speech } from './speech.ts';

export interface CalendarOptions {
  /** Epoch ms. */
  readonly now: number;
  /** Who wrote the file, in the form `-//Maker//Product//EN`. */
  readonly productId: string;
  /** What organizations are called, by id; one that is not named here is not mentioned. */
  readonly names?: ReadonlyMap<string, string>;
}

/** How many days before an entry its alarms ring. */
const ALARMS: Readonly<Record<DateAhead['kind'], readonly number[]>> = {
  expiry: [3, 1],
  claim: [3, 1],
  rollover: [1],
  renewal: [1],
};

const DAY = 86_400_000;

/** The dates as the text of an `.ics` file. Each entry's UID is its own for good: importing again replaces, and never doubles. */
export function calendarFile(dates: readonly DateAhead[], speech: Speech, options: CalendarOptions): string {
  // Credit that belongs to no organization is among the dates of every one.
  const distinct = new Map(dates.map((date) => [uidOf(date), date]));
  return calendarLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${calendarText(options.productId)}`,
    ...[...distinct].flatMap(([uid, date]) => eventLines(uid, date, speech, options)),
    'END:VCALENDAR',
  ]);
}

function uidOf({ id, org }: DateAhead): string {
  return `${id}:${org ?? 'any'}@usage-watchdog`;
}

function eventLines(uid: string, date: DateAhead, speech: Speech, { now, names }: CalendarOptions): readonly string[] {
  const name = date.org === null ? null : (names?.get(date.org) ?? null);
  const { title, body } = calendarWords(date, name, now, speech);
  const summary = calendarText(title);
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(uid)}`,
    `DTSTAMP:${moment(now)}`,
    ...timeLines(date),
    `SUMMARY:${summary}`,
    `DESCRIPTION:${calendarText(body)}`,
    // A date takes nobody's time.
    'TRANSP:TRANSPARENT',
    ...ALARMS[date.kind].flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${summary}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

function timeLines(date: DateAhead): readonly string[] {
  if (date.kind !== 'renewal') return [`DTSTART:${moment(date.at)}`];
  return [`DTSTART;VALUE=DATE:${day(date.at)}`, `DTEND;VALUE=DATE:${day(date.at + DAY)}`];
}

/** `20261201T093000Z`: the second in which it happens, never a later one. */
function moment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** `20261201` */
function day(time: number): string {
  return moment(time).slice(0, 8);
}
