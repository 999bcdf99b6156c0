import { DAY } from './stages.ts';

/** The last place where a day ends is twelve hours behind UTC. */
const LAST_ZONE = DAY / 2;

/** When a calendar day (`YYYY-MM-DD`) is over in every time zone, epoch ms; NaN of what is no day. */
export function dayEnd(day: string): number {
  return Date.parse(day) + DAY + LAST_ZONE;
}
