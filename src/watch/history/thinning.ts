import type { LedgerEntry } from '../../account/event.ts';
import type { Sample } from '../../account/sample.ts';
import { type Step, startOfSpan } from './progress.ts';
import { isSpend, type Spend, sameSpending, summed } from './spend-sum.ts';

/** The readings of a stretch, oldest first, that are not kept: all but the first of each span. */
export function surplusSamples(samples: readonly Sample[], { span }: Step): readonly Sample[] {
  let kept = Number.NaN;
  return samples.filter(({ at }) => {
    const start = startOfSpan(at, span);
    const isSurplus = start === kept;
    kept = start;
    return isSurplus;
  });
}

/** What becomes of a stretch of the ledger: `drop` goes, and then `put` is written. */
export interface Condensed {
  readonly drop: readonly LedgerEntry[];
  readonly put: readonly LedgerEntry[];
}

/**
 * Sums up the spending of each span. What is of another currency or was spent under other circumstances stays apart, and
 * what is alone stays as it is; a stretch that was condensed before therefore comes out as it went in.
 */
export function condensed(entries: readonly LedgerEntry[], step: Step): Condensed {
  const restarts = step.dropsRestarts ? entries.filter(({ kind }) => kind === 'window-reset') : [];
  if (!step.sumsSpending) return { drop: restarts, put: [] };
  const spans = new Map<string, [Spend, ...Spend[]]>();
  for (const entry of entries.filter(isSpend)) {
    const id = sameSpending(entry, step.span);
    const spending = spans.get(id);
    if (spending === undefined) spans.set(id, [entry]);
    else spending.push(entry);
  }
  const several = [...spans].filter(([, spending]) => spending.length > 1);
  return {
    drop: [...restarts, ...several.flatMap(([, spending]) => spending)],
    put: several.map(([id, spending]) => summed(id, spending)),
  };
}
