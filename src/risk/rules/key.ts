import { toMinute } from '../../account/window.ts';

/** A dedupe key: the organization first, so that one memory serves several accounts. */
export function keyOf(org: string, ...parts: readonly (string | number)[]): string {
  return [org, ...parts].join(':');
}

/** A time as a part of a key: to the minute, as the times that are read jitter by a second. */
export function minuteKey(time: number | null): string {
  return time === null ? '-' : String(toMinute(time));
}
