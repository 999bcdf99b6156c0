import type { Clock, LocalTime } from '../watch/ports.ts';

export const systemClock: Clock = { now: () => Date.now() };

/** The clock on the user's wall. */
export const wallClock: LocalTime = {
  minuteOfDay(time) {
    const date = new Date(time);
    return date.getHours() * 60 + date.getMinutes();
  },
};
