import { type Money, type Unit, withMinor } from '../../account/money.ts';
import type { Rate } from './forecast.ts';
import { type Pace, usedAt } from './pace.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The pace of a window in percent: in the hour from now on, and on a day as it usually is. */
export function rateOf(pace: Pace, now: number): Rate<number> {
  const usual = pace.legs.at(-1)?.perMs ?? 0;
  return { perHour: usedAt(pace, now, now + HOUR), perDay: usual * DAY, basis: pace.basis };
}

/** The pace of money, rounded up to whole minor units. */
export function moneyRateOf(pace: Pace, unit: Unit, now: number): Rate<Money> {
  const { perHour, perDay, basis } = rateOf(pace, now);
  return { perHour: withMinor(unit, Math.ceil(perHour)), perDay: withMinor(unit, Math.ceil(perDay)), basis };
}
