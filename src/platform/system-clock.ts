import type { Clock } from '../watch/ports.ts';

export const systemClock: Clock = { now: () => Date.now() };
