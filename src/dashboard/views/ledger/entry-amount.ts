import type { LedgerEntry } from '../../../account/event.ts';
import type { Money } from '../../../account/money.ts';
import { withMinor } from '../../../account/money.ts';

/** An amount of an entry: below zero where it left the balance. `moves`: it changed the balance, else it is only named. */
export interface EntryAmount {
  readonly money: Money;
  readonly moves: boolean;
}

/** Null where an entry has none, or one that stands in its words, as that of a limit does. */
export function entryAmount(entry: LedgerEntry): EntryAmount | null {
  switch (entry.kind) {
    case 'reload':
    case 'purchase':
    case 'grant':
    case 'unexplained-rise':
      return { money: entry.amount, moves: true };
    case 'spend':
    case 'expiry':
    case 'unexplained-drop':
      return { money: withMinor(entry.amount, -entry.amount.minor), moves: true };
    case 'pending-charge':
      return { money: entry.amount, moves: false };
    case 'claim':
    case 'asked':
      return entry.amount === null ? null : { money: entry.amount, moves: false };
    default:
      return null;
  }
}
