import type { Interval, Pair } from './ledger-pair.ts';
import { compareMoney, type Money, subtractMoney, withMinor } from './money.ts';

/** What two readings of the month's spend counter tell. */
export interface Spending extends Interval {
  /** Spent for certain. After a restart of the counter: what was spent since. */
  readonly amount: Money;
  readonly restarted: boolean;
  /**
   * Null: `amount` is all that was spent. Else the counter may have started again in between, and this much or anything
   * above it can have been spent.
   */
  readonly orFrom: Money | null;
  /** The counter was set back within a month by so much: it may have been given back. */
  readonly returned: Money | null;
}

const HOUR = 3_600_000;

/** Nobody knows in whose time zone the month turns: from the first place on earth to the last. */
const EARLIEST_MIDNIGHT = 14 * HOUR;
const LATEST_MIDNIGHT = 12 * HOUR;

/** Can a month have begun in the interval? */
export function mayTurnMonth({ after, before }: Interval): boolean {
  const last = new Date(before + EARLIEST_MIDNIGHT);
  return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), 1) >= after - LATEST_MIDNIGHT;
}

/**
 * The spend between two readings. A counter that falls where a month can have begun, or that falls to zero, started
 * again; one that falls a little in the middle of a month was corrected, and nothing can be told of the spend.
 * Null across currencies.
 */
export function spendingOf({ was, is, after, before }: Pair<Money>): Spending | null {
  const order = compareMoney(is, was);
  if (order === null) return null;
  const interval = { after, before };
  const mayTurn = mayTurnMonth(interval);
  if (order >= 0) {
    const amount = subtractMoney(is, was);
    return { ...interval, amount, restarted: false, orFrom: mayTurn ? is : null, returned: null };
  }
  if (mayTurn || is.minor === 0) return { ...interval, amount: is, restarted: true, orFrom: is, returned: null };
  const nothing = withMinor(is, 0);
  return { ...interval, amount: nothing, restarted: false, orFrom: nothing, returned: subtractMoney(was, is) };
}
