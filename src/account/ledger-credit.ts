import type { EventDetails, LedgerEvent } from './event.ts';
import { type Comparison, entryOf } from './ledger-entry.ts';
import { type Interval, pairOf } from './ledger-pair.ts';
import { isReload, type TrancheMoves } from './ledger-tranches.ts';
import type { Money } from './money.ts';
import { compareMoney } from './money.ts';

/** An offer that was open before and is granted now, with its amount where either reading told it; null otherwise. */
export function newlyGranted({ before, after }: Comparison): (Interval & { readonly amount: Money | null }) | null {
  const pair = pairOf(before, after, 'offer');
  if (pair === null || pair.was === 'none' || pair.is === 'none') return null;
  if (pair.was.granted || !pair.is.granted) return null;
  return { amount: pair.is.amount ?? pair.was.amount, after: pair.after, before: pair.before };
}

export function claimEvents(comparison: Comparison): readonly LedgerEvent[] {
  const granted = newlyGranted(comparison);
  return granted ? [entryOf(comparison, granted, ['offer'], { kind: 'claim', amount: granted.amount })] : [];
}

/** Credit can come long after its claim: that of the amount of an offer that is granted is the claimed one, too. */
function isClaimed(comparison: Comparison, amount: Money): boolean {
  if (newlyGranted(comparison) !== null) return true;
  const { offer } = comparison.after.facts;
  if (offer.kind !== 'known' || offer.value === 'none' || !offer.value.granted) return false;
  return offer.value.amount !== null && compareMoney(offer.value.amount, amount) === 0;
}

/** Promotional credit that came; `tranche` null where only the balance tells. */
export function grantOf(
  comparison: Comparison,
  amount: Money,
  tranche: string | null,
): Extract<EventDetails, { kind: 'grant' }> {
  return { kind: 'grant', amount, tranche, claimed: isClaimed(comparison, amount) };
}

/** What came to the wallet as its tranches tell: reloads, purchases and grants, each by itself. */
export function arrivalEvents(comparison: Comparison, moves: TrancheMoves): readonly LedgerEvent[] {
  return moves.arrivals.map(({ tranche, amount }) => {
    const details: EventDetails =
      tranche.kind === 'promo'
        ? grantOf(comparison, amount, tranche.id)
        : { kind: isReload(tranche) ? 'reload' : 'purchase', amount };
    return entryOf(comparison, moves, ['tranches'], details);
  });
}
