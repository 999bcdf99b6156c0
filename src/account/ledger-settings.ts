import type { FactName, Facts } from './account.ts';
import type { Direction, EventDetails, LedgerEvent } from './event.ts';
import { type Comparison, entryOf } from './ledger-entry.ts';
import { isWithin, type Pair, pairOf } from './ledger-pair.ts';
import { compareMoney, isPositive, type Money } from './money.ts';

/** More money at stake is riskier, no limit the riskiest. Null: the same, or two currencies. */
function directionOf(from: Money | 'none', to: Money | 'none'): Direction | null {
  if (from === 'none' || to === 'none') return from === to ? null : to === 'none' ? 'riskier' : 'safer';
  const order = compareMoney(to, from);
  if (order === null || order === 0) return null;
  return order === 1 ? 'riskier' : 'safer';
}

type Telling<K extends FactName> = (pair: Pair<Facts[K]>) => EventDetails | null;

/** One fact, one event: what it tells when it was read anew. */
function told<K extends FactName>(comparison: Comparison, name: K, tell: Telling<K>): readonly LedgerEvent[] {
  const pair = pairOf(comparison.before, comparison.after, name);
  const details = pair === null ? null : tell(pair);
  return pair === null || details === null ? [] : [entryOf(comparison, pair, [name], details)];
}

/** The numbers of auto-reload. That they appear because it was switched on is no change of them. */
function reloadNumbers(comparison: Comparison): readonly LedgerEvent[] {
  const reload = pairOf(comparison.before, comparison.after, 'reload');
  if (reload?.was !== 'on' || reload.is !== 'on') return [];
  const change =
    (kind: 'threshold' | 'target') =>
    (pair: Pair<Money>): EventDetails | null => {
      const { was, is } = pair;
      const direction = isWithin(pair, reload) ? directionOf(was, is) : null;
      return direction && { kind, from: was, to: is, direction };
    };
  return [
    ...told(comparison, 'reloadThreshold', change('threshold')),
    ...told(comparison, 'reloadTarget', change('target')),
  ];
}

/** What was set: the switch, auto-reload and its numbers, the limit, the plan. */
export function settingEvents(comparison: Comparison): readonly LedgerEvent[] {
  return [
    ...told(comparison, 'switch', ({ was, is }) => (was === is ? null : { kind: 'switch', to: is })),
    ...told(comparison, 'reload', ({ was, is }) => (was === is ? null : { kind: 'reload-switch', to: is })),
    ...told(comparison, 'limit', ({ was, is }) => {
      const direction = directionOf(was, is);
      return direction && { kind: 'limit', from: was, to: is, direction };
    }),
    ...reloadNumbers(comparison),
    ...told(comparison, 'plan', ({ was, is }) => (was === is ? null : { kind: 'plan', from: was, to: is })),
  ];
}

/** Another charge is pending than before. One that is no longer shows in the balance. */
export function pendingEvents(comparison: Comparison): readonly LedgerEvent[] {
  return told(comparison, 'pendingCharge', ({ was, is }) => {
    const isNew = is !== 'none' && isPositive(is) && (was === 'none' || compareMoney(is, was) !== 0);
    return isNew ? { kind: 'pending-charge', amount: is } : null;
  });
}

/** A reload was refused, or for another reason than before. */
export function refusalEvents(comparison: Comparison): readonly LedgerEvent[] {
  return told(comparison, 'reloadFailure', ({ was, is }) =>
    is === 'none' || is === was ? null : { kind: 'reload-failed', reason: is },
  );
}
