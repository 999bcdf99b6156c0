import type { Format } from './format.ts';

/** Unicode's "first strong isolate" and its end: what stands between them keeps its own direction. */
export const ISOLATE = '\u2068';
export const END_ISOLATE = '\u2069';

/**
 * The same format, with each amount and time marked off from the sentence that it is put into. A face turns the marks
 * into elements that neither break nor change order in a right-to-left text.
 */
export function isolated(format: Format): Format {
  const mark = (text: string) => `${ISOLATE}${text}${END_ISOLATE}`;
  return {
    ...format,
    money: (amount) => mark(format.money(amount)),
    percent: (value) => mark(format.percent(value)),
    when: (at, now) => mark(format.when(at, now)),
    date: (at, now) => mark(format.date(at, now)),
    day: (on) => mark(format.day(on)),
    nextMonth: (now) => mark(format.nextMonth(now)),
  };
}

/** A text without the marks: for attributes, where no element can carry them. */
export function plain(text: string): string {
  return text.replaceAll(ISOLATE, '').replaceAll(END_ISOLATE, '');
}
