/** A calendar day of a time zone: from `start` up to, but without, `end`, epoch ms. Not always 24 hours long. */
export interface LocalDay {
  /** `YYYY-MM-DD` */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const HOUR = 3_600_000;
/** Nearly every day is as long as one of these; the others are searched for. */
const USUAL = [24 * HOUR, 23 * HOUR, 25 * HOUR];
/** No day was ever longer. */
const LONGEST = 50 * HOUR;

/** The days of a time zone (IANA name) from the one that holds `from` to the one that holds `to`, epoch ms. */
export function localDays(from: number, to: number, timeZone: string): readonly LocalDay[] {
  // Swedish writes a day as 2026-11-10.
  const format = new Intl.DateTimeFormat('sv', { timeZone });
  const nameOf = (at: number) => format.format(at);
  const days: LocalDay[] = [];
  const name = nameOf(from);
  let start = firstThat((at) => nameOf(at) === name, from - LONGEST, from);
  while (start <= to) {
    const end = endOf(start, nameOf);
    days.push({ name: nameOf(start), start, end });
    start = end;
  }
  return days;
}

function endOf(start: number, nameOf: (at: number) => string): number {
  const name = nameOf(start);
  const isOver = (at: number) => nameOf(at) !== name;
  const usual = USUAL.find((length) => isOver(start + length) && !isOver(start + length - 1));
  return usual === undefined ? firstThat(isOver, start, start + LONGEST) : start + usual;
}

/** The first ms that passes a test which fails at `before`, holds at `at`, and changes once in between. */
function firstThat(test: (at: number) => boolean, before: number, at: number): number {
  let [low, high] = [before, at];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (test(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Where the bar of a day, or of several, stands, epoch ms. */
export function middleOf({ start, end }: Pick<LocalDay, 'start' | 'end'>): number {
  return Math.round((start + end) / 2);
}
