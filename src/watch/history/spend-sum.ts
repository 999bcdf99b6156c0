import type { LedgerEntry } from '../../account/event.ts';
import { addMoney } from '../../account/money.ts';
import { startOfSpan } from './progress.ts';

/** An entry of the ledger that tells of spending: one of `compare`'s, or a sum of several. */
export type Spend = Extract<LedgerEntry, { kind: 'spend' }>;

export function isSpend(entry: LedgerEntry): entry is Spend {
  return entry.kind === 'spend';
}

/** What the names of sums begin with. No other entry's does, as there is no kind `spends`. */
function sumsOf({ org, amount, headroom, whileOff }: Spend): string {
  return `${org}:spends:${amount.currency}:${headroom ? 'headroom' : 'full'}:${whileOff ? 'off' : 'on'}:`;
}

/** The name of the sum to which an entry belongs: one for each span, currency and circumstances. */
export function sameSpending(entry: Spend, span: number): string {
  return `${sumsOf(entry)}${span}:${startOfSpan(entry.before, span)}`;
}

/** The sum, under its name, of spending in one currency. Sums may be summed again, in any order. */
export function summed(id: string, spending: readonly [Spend, ...Spend[]]): Spend {
  const [first, ...others] = spending;
  return {
    ...first,
    id,
    amount: others.reduce((sum, { amount }) => addMoney(sum, amount), first.amount),
    after: Math.min(...spending.map(({ after }) => after)),
    before: Math.max(...spending.map(({ before }) => before)),
    byRequest: spending.every(({ byRequest }) => byRequest),
    facts: [...new Set(spending.flatMap(({ facts }) => facts))].sort(),
  };
}

/**
 * Is this spending in one of these sums already? Comparisons follow one upon another, so a sum holds whatever lies wholly
 * within it. Were the clock set back by days, spending of the hours that are lived through again would not be told from
 * what was written before, and is left out: an amount that is told twice is the greater harm.
 */
export function isInSum(entry: Spend, among: readonly LedgerEntry[]): boolean {
  const stem = sumsOf(entry);
  return among.some(({ id, after, before }) => id.startsWith(stem) && after <= entry.after && entry.before <= before);
}
