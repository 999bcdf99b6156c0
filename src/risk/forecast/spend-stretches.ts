import type { Unit } from '../../account/money.ts';
import type { Sample } from '../../account/sample.ts';
import { monthStart } from '../month-start.ts';
import { type CounterReading, countedStretches } from './counted-stretches.ts';
import { minorIn } from './minor-in.ts';
import type { Stretch } from './stretch.ts';

const HOUR = 3_600_000;

/** The first of a month begins this long before it does in UTC, and… */
const FIRST_ZONE = 14 * HOUR;
/** …this long after it. */
const LAST_ZONE = 12 * HOUR;

/**
 * The stretches in which the month's spending was seen to rise, in minor units of `unit`. The counter knows nothing of
 * reloads, purchases, grants and expiries: it is the best measure of what is drawn from the wallet too.
 */
export function spendStretches(samples: readonly Sample[], unit: Unit): readonly Stretch[] {
  const readings = samples.flatMap(({ at, spent }) => {
    const value = spent === null ? null : minorIn(unit, spent);
    return value === null ? [] : [{ at, value }];
  });
  return countedStretches(readings, restartOf);
}

/** The turn of the month, where it lies between the readings for certain, or may and the counter fell. */
function restartOf(before: CounterReading, after: CounterReading): number | null {
  const fell = after.value < before.value;
  if (!fell && after.at - before.at <= FIRST_ZONE + LAST_ZONE) return null;
  const turn = monthStart(after.at + FIRST_ZONE);
  if (turn + LAST_ZONE < before.at) return null;
  const certain = turn - FIRST_ZONE > before.at && turn + LAST_ZONE < after.at;
  return certain || fell ? turn : null;
}
