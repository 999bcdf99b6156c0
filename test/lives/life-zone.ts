const MINUTE = 60_000;

/** By how much the clocks of a place are ahead of UTC at a moment, ms. */
export function offsetAt(zone: string, time: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(time);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return local - Math.floor(time / MINUTE) * MINUTE;
}

/** The minute of the day on the clocks of a place, 0–1439. */
export function minuteOfDay(zone: string | undefined, time: number): number {
  const local = zone === undefined ? time : time + offsetAt(zone, time);
  return Math.floor(local / MINUTE) % 1440;
}
