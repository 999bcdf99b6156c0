import { type Money, withMinor } from './money.ts';

/** The amount times a ratio of two whole numbers, rounded up: a warning may come early, never late. */
export function timesRatio(amount: Money, numerator: number, denominator: number): Money {
  return withMinor(amount, Math.ceil((amount.minor * numerator) / denominator));
}
