import type { FactName } from './account.ts';
import type { LedgerEvent } from './event.ts';
import { type Comparison, entryOf, wasOff } from './ledger-entry.ts';
import { type Lost, lostOf, ROUNDING } from './ledger-expiry.ts';
import { type Interval, isWithin, type Pair, pairOf, sameLooks } from './ledger-pair.ts';
import { riseEvent } from './ledger-rise.ts';
import type { Surroundings } from './ledger-surroundings.ts';
import { minorIn } from './ledger-unit.ts';
import { type Money, type Unit, withMinor } from './money.ts';
import type { Tranche } from './tranche.ts';

function lossEvents(
  comparison: Comparison,
  interval: Interval,
  facts: readonly FactName[],
  losses: readonly Lost[],
  unit: Unit,
): readonly LedgerEvent[] {
  return losses
    .filter(({ minor }) => minor > ROUNDING)
    .map(({ tranche, minor }) =>
      entryOf(comparison, interval, facts, {
        kind: 'expiry',
        amount: withMinor(unit, minor),
        tranche: tranche.id,
        credit: tranche.kind,
      }),
    );
}

function endedIn({ moves, unit }: Surroundings) {
  return (moves?.ended ?? []).map((tranche) => ({ tranche, held: minorIn(unit, tranche.remaining) }));
}

/** Without a balance beside them the tranches tell what ended; what was spent meanwhile came first from them. */
function lossesByTranches(comparison: Comparison, around: Surroundings): readonly LedgerEvent[] {
  const { moves, unit, spending } = around;
  if (moves === null) return [];
  const ended = endedIn(around);
  const held = ended.reduce((sum, one) => sum + one.held, 0);
  const spent = spending !== null && isWithin(spending, moves) ? minorIn(unit, spending.amount) : 0;
  return lossEvents(comparison, moves, ['tranches'], lostOf(ended, held - spent), unit);
}

/** Do the tranches name all of the balance? What is not listed can have ended unseen. */
function isListed(tranches: readonly Tranche[], balance: Money, unit: Unit): boolean {
  const sum = tranches.reduce((all, { remaining }) => all + minorIn(unit, remaining), 0);
  return sum + ROUNDING * (tranches.length + 1) >= minorIn(unit, balance);
}

/** A drop that nothing explains, where everything that could explain it was read in the same two looks. */
function dropEvents(
  comparison: Comparison,
  balance: Pair<Money>,
  { unit, moves, spending }: Surroundings,
  { drop, missing }: { readonly drop: number; readonly missing: number },
): readonly LedgerEvent[] {
  if (moves === null || spending === null || !sameLooks(spending, balance)) return [];
  if (!isListed(moves.was, balance.was, unit)) return [];
  const { amount, orFrom } = spending;
  // With the counter started again in between, all that is missing can have been spent before.
  if (orFrom !== null && minorIn(unit, amount) + missing >= minorIn(unit, orFrom) - ROUNDING) return [];
  const whileOff = wasOff(comparison, balance);
  const details = { kind: 'unexplained-drop', amount: withMinor(unit, drop), whileOff } as const;
  return [entryOf(comparison, balance, ['balance', 'spent', 'tranches'], details)];
}

/**
 * What the balance tells beyond the tranches: how much was lost to expiries, credit of which no tranche tells, and moves
 * that nothing explains. Spending is drawn from the balance, what came and what was lost make up the rest.
 */
export function balanceEvents(comparison: Comparison, around: Surroundings): readonly LedgerEvent[] {
  const balance = pairOf(comparison.before, comparison.after, 'balance');
  const { unit, moves, spending } = around;
  if (balance === null || (moves !== null && !sameLooks(moves, balance))) return lossesByTranches(comparison, around);
  const arrived = (moves?.arrivals ?? []).reduce((sum, { amount }) => sum + minorIn(unit, amount), 0);
  const spent = spending !== null && isWithin(spending, balance) ? minorIn(unit, spending.amount) : 0;
  const missing = minorIn(unit, balance.was) + arrived - spent - minorIn(unit, balance.is);
  const losses = lostOf(endedIn(around), missing);
  const rest = losses.reduce((sum, { minor }) => sum - minor, missing);
  const told = lossEvents(comparison, balance, ['tranches', 'balance'], losses, unit);
  if (rest > ROUNDING) return [...told, ...dropEvents(comparison, balance, around, { drop: rest, missing })];
  if (rest < -ROUNDING) return [...told, ...riseEvent(comparison, balance, around, -rest)];
  return told;
}
