import { type Money, withMinor } from '../../account/money.ts';
import { monthStart, nextMonthStart } from '../month-start.ts';
import type { LimitForecast } from './forecast.ts';
import { minorIn } from './minor-in.ts';
import { isIdle, momentOf, type Pace, usedAt } from './pace.ts';
import { reachOf } from './reach.ts';
import type { ReadLevel } from './window-forecast.ts';

/** When the month's spending reaches its limit, if it does before the month ends. */
export function limitForecast(
  spent: Money,
  limit: Money,
  { readAt, now }: ReadLevel,
  pace: Pace | null,
): LimitForecast {
  const bound = minorIn(spent, limit);
  // What was spent last month says nothing of this one.
  if (pace === null || bound === null || readAt < monthStart(now)) return { kind: 'not-enough' };
  const { basis } = pace;
  const start = Math.min(readAt, now);
  const at = momentOf(pace, start, bound - spent.minor);
  const until = Math.min(nextMonthStart(now), reachOf(basis, now));
  if (at < until || at <= now) return { kind: 'at', at: Math.max(at, now), basis };
  const level = withMinor(spent, Math.ceil(spent.minor + usedAt(pace, start, until)));
  return { kind: isIdle(pace) ? 'idle' : 'not-before', until, level, basis };
}
