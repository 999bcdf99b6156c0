import type { FactName } from './account.ts';
import type { EventDetails, LedgerEvent } from './event.ts';
import { isAuthoritative } from './fact.ts';
import { grantOf, newlyGranted } from './ledger-credit.ts';
import { type Comparison, entryOf, wasSent } from './ledger-entry.ts';
import { ROUNDING } from './ledger-expiry.ts';
import { type Interval, isWithin, type Pair, pairOf, sameLooks } from './ledger-pair.ts';
import type { Surroundings } from './ledger-surroundings.ts';
import { minorIn } from './ledger-unit.ts';
import { compareMoney, type Money, withMinor } from './money.ts';

/** Something was paid: another last purchase than before. */
function isAnotherPurchase({ was, is }: Pair<Money | 'none'>): boolean {
  return is !== 'none' && (was === 'none' || compareMoney(was, is) !== 0);
}

/** The fact by which a rise is known to be paid for, the balance beside it; null where there is none. */
function paidBy(comparison: Comparison, interval: Interval, hasReload: boolean): readonly FactName[] | null {
  const { before, after } = comparison;
  const purchase = pairOf(before, after, 'lastPurchase');
  if (purchase !== null && isWithin(purchase, interval) && isAnotherPurchase(purchase))
    return ['balance', 'lastPurchase'];
  const pending = pairOf(before, after, 'pendingCharge');
  if (hasReload && pending !== null && pending.was !== 'none' && pending.is === 'none') {
    return ['balance', 'pendingCharge'];
  }
  return wasSent(comparison, ['buy'], interval) ? ['balance'] : null;
}

/** On at either reading: one that was switched on charges at once. */
function hasReload({ before, after }: Comparison): boolean {
  return [before.facts.reload, after.facts.reload].some(
    (fact) => fact.kind === 'known' && isAuthoritative(fact.source) && fact.value === 'on',
  );
}

/** What brought a rise of which no tranche tells; null where nothing is known to. */
function causeOf(
  comparison: Comparison,
  interval: Interval,
  { moves }: Surroundings,
  amount: Money,
): readonly [EventDetails, readonly FactName[]] | null {
  const arrivals = moves?.arrivals ?? [];
  const reload = hasReload(comparison);
  const paid = paidBy(comparison, interval, reload);
  if (paid !== null && !arrivals.some(({ tranche }) => tranche.kind === 'purchased')) {
    const byHand = !reload || wasSent(comparison, ['buy'], interval);
    return [{ kind: byHand ? 'purchase' : 'reload', amount }, paid];
  }
  if (newlyGranted(comparison) === null || arrivals.some(({ tranche }) => tranche.kind === 'promo')) return null;
  return [grantOf(comparison, amount, null), ['balance', 'offer']];
}

/** Was everything read that could tell of credit: the spending, and the tranches or else the last purchase? */
function isTold(comparison: Comparison, interval: Interval, { moves, spending }: Surroundings): boolean {
  if (!sameLooks(spending, interval)) return false;
  if (moves !== null) return moves.arrivals.every(({ exact }) => exact);
  return sameLooks(pairOf(comparison.before, comparison.after, 'lastPurchase'), interval);
}

/** A rise of the balance beyond what came by tranches: paid for, granted, or unexplained. */
export function riseEvent(
  comparison: Comparison,
  interval: Interval,
  around: Surroundings,
  rise: number,
): readonly LedgerEvent[] {
  const { unit, spending } = around;
  const cause = causeOf(comparison, interval, around, withMinor(unit, rise));
  if (cause !== null) return [entryOf(comparison, interval, cause[1], cause[0])];
  // A spend counter that was set back may have been given back to the wallet.
  const returned = spending?.returned ? minorIn(unit, spending.returned) : 0;
  if (rise - returned <= ROUNDING || !isTold(comparison, interval, around)) return [];
  const amount = withMinor(unit, rise - returned);
  const facts: readonly FactName[] = ['balance', 'spent', around.moves === null ? 'lastPurchase' : 'tranches'];
  return [entryOf(comparison, interval, facts, { kind: 'unexplained-rise', amount })];
}
