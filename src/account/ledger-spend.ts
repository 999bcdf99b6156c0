import type { FactName } from './account.ts';
import type { LedgerEvent } from './event.ts';
import { type Comparison, entryOf, wasOff } from './ledger-entry.ts';
import { pairOf } from './ledger-pair.ts';
import type { Spending } from './ledger-spending.ts';
import { hadHeadroom } from './ledger-windows.ts';

/** A month's counter that started again, and what was spent. */
export function spendEvents(comparison: Comparison, spending: Spending): readonly LedgerEvent[] {
  const { before, after } = comparison;
  const reset = spending.restarted ? [entryOf(comparison, spending, ['spent'], { kind: 'month-reset' })] : [];
  if (spending.amount.minor <= 0) return reset;
  const headroom = hadHeadroom(pairOf(before, after, 'windows'), spending);
  const whileOff = wasOff(comparison, spending);
  const facts: readonly FactName[] = [
    'spent',
    ...(headroom ? ['windows' as const] : []),
    ...(whileOff ? ['switch' as const] : []),
  ];
  return [
    entryOf(comparison, spending, facts, { kind: 'spend', amount: spending.amount, headroom, whileOff }),
    ...reset,
  ];
}
