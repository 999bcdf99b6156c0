import { type Money, type Unit, withMinor } from '../../../account/money.ts';

const STEPS = [1, 2, 5, 10];

/** Round amounts of minor units, evenly spaced, zero among them, that hold all from `low` to `high` in about `steps` steps. */
export function moneyTicks(low: number, high: number, steps: number): readonly number[] {
  const [bottom, top] = [Math.min(0, low), Math.max(0, high)];
  // A wallet that was empty all the time has an axis, too.
  const least = Math.max(1, (top - bottom) / steps);
  const scale = 10 ** Math.floor(Math.log10(least));
  const step = (STEPS.find((each) => each * scale >= least) ?? 10) * scale;
  const first = Math.floor(bottom / step);
  const count = Math.max(1, Math.ceil(top / step) - first);
  return Array.from({ length: count + 1 }, (_, index) => (first + index) * step);
}

/** A tick as an amount, without decimals where all ticks are whole: `$40` instead of `$40.00`. */
export function tickAmount(tick: number, ticks: readonly number[], unit: Unit): Money {
  const whole = 10 ** unit.exponent;
  if (ticks.some((each) => each % whole !== 0)) return withMinor(unit, tick);
  return { minor: tick / whole, exponent: 0, currency: unit.currency };
}
