import type { Account } from './account.ts';
import type { Cause, EventDetails, LedgerEvent } from './event.ts';
import { balanceEvents } from './ledger-balance.ts';
import { arrivalEvents, claimEvents } from './ledger-credit.ts';
import { type Comparison, entryOf } from './ledger-entry.ts';
import { type Pair, pairOf } from './ledger-pair.ts';
import { promoEvents } from './ledger-promo.ts';
import { pendingEvents, refusalEvents, settingEvents } from './ledger-settings.ts';
import { spendEvents } from './ledger-spend.ts';
import { spendingOf } from './ledger-spending.ts';
import { type Arrival, type TrancheMoves, trancheMoves } from './ledger-tranches.ts';
import { commonUnit } from './ledger-unit.ts';
import { windowResets } from './ledger-windows.ts';
import { compareMoney, type Money } from './money.ts';
import type { Tranche } from './tranche.ts';

/** Rank of each kind: what the card paid, what was used or went missing, what came, what was set, what went round. */
const RANK: { readonly [K in EventDetails['kind']]: number } = {
  reload: 0,
  purchase: 1,
  'pending-charge': 2,
  'reload-failed': 3,
  spend: 4,
  'unexplained-drop': 5,
  'unexplained-rise': 6,
  expiry: 7,
  'promo-used-up': 7,
  grant: 8,
  claim: 9,
  switch: 10,
  'reload-switch': 11,
  limit: 12,
  threshold: 13,
  target: 14,
  plan: 15,
  'month-reset': 16,
  'window-reset': 17,
  brake: 18,
  asked: 19,
};

/**
 * What the tranches tell. Where they were not read for a while and the balance was, what came before its last reading
 * showed as a rise then.
 */
function movesOf(tranches: Pair<readonly Tranche[]>, balance: Pair<Money> | null): TrancheMoves {
  const moves = trancheMoves(tranches, balance !== null && compareMoney(balance.is, balance.was) === 1);
  if (balance === null || balance.after <= tranches.after) return moves;
  const isNew = ({ tranche: { grantedAt } }: Arrival) => grantedAt !== null && grantedAt > balance.after;
  return { ...moves, arrivals: moves.arrivals.filter(isNew) };
}

/** Events of money. None where two currencies meet: an amount of the one says nothing of the other. */
function moneyEvents(comparison: Comparison): readonly LedgerEvent[] {
  const { before, after } = comparison;
  const unit = commonUnit(before, after);
  if (unit === null) return [];
  const tranches = pairOf(before, after, 'tranches');
  const spent = pairOf(before, after, 'spent');
  const balance = pairOf(before, after, 'balance');
  const moves = tranches && movesOf(tranches, balance);
  const spending = spent && spendingOf(spent);
  const around = { unit, moves, spending };
  const moved = balanceEvents(comparison, around);
  return [
    ...(moves ? arrivalEvents(comparison, moves) : []),
    ...promoEvents(comparison, around, moved),
    ...(spending ? spendEvents(comparison, spending) : []),
    ...moved,
    ...pendingEvents(comparison),
  ];
}

function windowEvents(comparison: Comparison): readonly LedgerEvent[] {
  const pair = pairOf(comparison.before, comparison.after, 'windows');
  if (pair === null) return [];
  return windowResets(pair).map((window) => entryOf(comparison, pair, ['windows'], { kind: 'window-reset', window }));
}

/**
 * What happened to an account between two readings: `before` as it was known before an observation was merged, `after`
 * as it was known then. Only facts that JSON told on both sides and that were read anew tell of anything. Events come in
 * a fixed order, the gravest kinds first, whatever the order of the lists that were read.
 * @throws Error when the two are not of one organization.
 */
export function compare(before: Account, after: Account, seen: readonly Cause[]): LedgerEvent[] {
  if (before.org !== after.org) throw new Error('two organizations are never compared');
  const comparison: Comparison = { before, after, seen };
  const events = [
    ...moneyEvents(comparison),
    ...claimEvents(comparison),
    ...refusalEvents(comparison),
    ...settingEvents(comparison),
    ...windowEvents(comparison),
  ];
  return events.toSorted((a, b) => RANK[a.kind] - RANK[b.kind]);
}
