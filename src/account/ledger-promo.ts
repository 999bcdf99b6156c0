import type { LedgerEvent } from './event.ts';
import { type Comparison, entryOf } from './ledger-entry.ts';
import { ROUNDING } from './ledger-expiry.ts';
import { isWithin, pairOf, sameLooks } from './ledger-pair.ts';
import type { Surroundings } from './ledger-surroundings.ts';
import { byUse, type TrancheMoves } from './ledger-tranches.ts';
import { minorIn } from './ledger-unit.ts';
import type { Tranche } from './tranche.ts';

/**
 * Promotional credit of which the last was spent. Where it is listed as empty before its end, claude.ai says so. One that
 * is no longer listed, or whose end has come, counts only where as much was spent and nothing of it was lost: a list that
 * claude.ai did not send is no use. `losses` are the entries of what expired.
 */
export function promoEvents(
  comparison: Comparison,
  around: Surroundings,
  losses: readonly LedgerEvent[],
): readonly LedgerEvent[] {
  const { moves, unit } = around;
  if (moves === null) return [];
  const lostOf = ({ id }: Tranche) =>
    losses.reduce(
      (sum, loss) => (loss.kind === 'expiry' && loss.tranche === id ? sum + minorIn(unit, loss.amount) : sum),
      0,
    );
  let spent = spentIn(comparison, around, moves, losses);
  const usedUp = moves.was
    .filter(({ kind, remaining }) => kind === 'promo' && remaining.minor > 0)
    .toSorted(byUse)
    .filter((old) => {
      const [held, lost] = [minorIn(unit, old.remaining), lostOf(old)];
      const now = moves.is.find(({ id }) => id === old.id);
      if (now !== undefined && now.remaining.minor > 0) return false;
      const covered = spent >= held - ROUNDING;
      spent -= Math.min(Math.max(spent, 0), Math.max(held - lost, 0));
      return lost === 0 && (covered || (now !== undefined && !moves.ended.includes(old)));
    });
  return usedUp.map(({ id }) => entryOf(comparison, moves, ['tranches'], { kind: 'promo-used-up', tranche: id }));
}

/**
 * What was spent in minor units. Where the month's counter may have started again in between, what the balance lost tells
 * of what was spent before.
 */
function spentIn(
  comparison: Comparison,
  { unit, spending }: Surroundings,
  moves: TrancheMoves,
  losses: readonly LedgerEvent[],
): number {
  if (spending === null || !isWithin(spending, moves)) return 0;
  const counted = minorIn(unit, spending.amount);
  const balance = pairOf(comparison.before, comparison.after, 'balance');
  if (spending.orFrom === null || balance === null || !sameLooks(balance, moves)) return counted;
  const arrived = moves.arrivals.reduce((sum, { amount }) => sum + minorIn(unit, amount), 0);
  const lost = losses.reduce((sum, loss) => (loss.kind === 'expiry' ? sum + minorIn(unit, loss.amount) : sum), 0);
  return Math.max(counted, minorIn(unit, balance.was) + arrived - lost - minorIn(unit, balance.is));
}
