/** A minute of the day as a time field holds it: 1350 is `22:30`. */
export function timeOfDay(minute: number): string {
  const rest = minute % 60;
  return `${`${(minute - rest) / 60}`.padStart(2, '0')}:${`${rest}`.padStart(2, '0')}`;
}

/** The same the other way; undefined of what is no time of day. */
export function minuteOf(text: string): number | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? undefined : Number(hour) * 60 + Number(minute);
}
