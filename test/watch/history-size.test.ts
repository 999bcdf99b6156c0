import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { historyDb } from '../../src/platform/history-db.ts';
import { batchesOf, live, ORG } from './heavy-year.ts';
import { EVER } from './history-contract.ts';
import { memoryHistory } from './memory-history.ts';

/** A budget of the extension: what a year of readings takes. */
const BUDGET = 2_000_000;

describe('the history of a heavy user', () => {
  it('stays small for years, and is thinned at the same cost every day', async () => {
    const history = memoryHistory();
    const touched: number[] = [];
    await live(history, 0, 365, (day) => {
      touched[day] = history.touched;
    });
    const costOf = (day: number): number => touched[day]! - touched[day - 1]!;
    expect(costOf(365)).toBeGreaterThan(100);
    expect(costOf(365)).toBeLessThanOrEqual(costOf(100));
    expect(history.bytes()).toBeLessThan(BUDGET);
    const entries = await history.entries(ORG, 0, EVER);
    const spent = entries.reduce((sum, entry) => (entry.kind === 'spend' ? sum + entry.amount.minor : sum), 0);
    expect(spent).toBe(365 * 8 * 12 * 13);
    expect(entries.filter(({ kind }) => kind === 'reload')).toHaveLength(2 * 365);
  });

  it('is the same in the browser’s database', async () => {
    const [memory, stored] = [memoryHistory(), historyDb('size')];
    for (const history of [memory, stored]) {
      await history.add({ org: ORG, samples: [], entries: batchesOf(0).flatMap(({ entries }) => entries) });
      await live(history, 60, 3, () => undefined);
    }
    expect(await stored.samples(ORG, 0, EVER)).toEqual(await memory.samples(ORG, 0, EVER));
    expect(await stored.entries(ORG, 0, EVER)).toEqual(await memory.entries(ORG, 0, EVER));
  });
});
