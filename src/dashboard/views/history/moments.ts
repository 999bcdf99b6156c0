/** Days and times of the history as a language writes them: unlike elsewhere, the time of an old day has to be said, too. */
export interface Moments {
  /** "Wed, 28 October 2026" */
  day(at: number): string;
  /** "Wed, 28 October 2026 at 9:12" */
  moment(at: number): string;
  /** For axes: "09:00" */
  time(at: number): string;
  /** For axes: "28 Oct" */
  short(at: number): string;
  /** For axes over years: "Oct 2026" */
  month(at: number): string;
  /** Is it the first hour of a day? */
  isMidnight(at: number): boolean;
}

/** @param locale BCP 47. @param timeZone IANA name. */
export function createMoments(locale: string, timeZone: string): Moments {
  const of = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (at: number) => format.format(at);
  };
  const day = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
  // Swedish writes the hours from 00 to 23.
  const hour = new Intl.DateTimeFormat('sv', { timeZone, hour: '2-digit', minute: '2-digit' });
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  return {
    day: of(day),
    moment: of({ ...day, ...time }),
    time: of(time),
    short: of({ day: 'numeric', month: 'short' }),
    month: of({ month: 'short', year: 'numeric' }),
    isMidnight: (at) => hour.format(at).startsWith('00'),
  };
}
