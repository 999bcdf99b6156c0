import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { historyDb } from '../../src/platform/history-db.ts';
import type { History } from '../../src/watch/history/history.ts';
import { DAY, EVER, HISTORY_CONTRACT, HOUR, MINUTE, ORG, reading, restart, spend, T, usd } from './history-contract.ts';
import { lives } from './history-lives.ts';
import { memoryHistory } from './memory-history.ts';

let number = 0;
const newName = (): string => {
  number += 1;
  return `history-${number}`;
};

const KINDS: readonly (readonly [string, () => History])[] = [
  ['in memory', memoryHistory],
  ['in IndexedDB', () => historyDb(newName())],
];

/** The connections that were opened since. */
function connections(): IDBDatabase[] {
  const opened: IDBDatabase[] = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    const request = open(...args);
    request.addEventListener('success', () => opened.push(request.result));
    return request;
  });
  return opened;
}

afterEach(() => vi.restoreAllMocks());

describe.each(KINDS)('a history %s', (_, make) => {
  it.each(HISTORY_CONTRACT)('%s', (_name, holds) => holds(make()));
});

it('is the same in memory and in IndexedDB, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      const [memory, stored] = [memoryHistory(), historyDb(newName())];
      for (const step of life) for (const history of [memory, stored]) await step(history);
      expect(await stored.samples(ORG, 0, EVER)).toEqual(await memory.samples(ORG, 0, EVER));
      expect(await stored.entries(ORG, 0, EVER)).toEqual(await memory.entries(ORG, 0, EVER));
    }),
    { numRuns: 30 },
  );
});

describe('the connection', () => {
  const batch = { org: ORG, samples: [reading(T)], entries: [spend(T, 1)] };
  const isWell = async (history: History): Promise<void> => {
    await history.add(batch);
    expect(await history.entries(ORG, T, T)).toEqual(batch.entries);
  };

  it('is opened when it is needed, and once', async () => {
    const opened = connections();
    const history = historyDb(newName());
    expect(indexedDB.open).not.toHaveBeenCalled();
    await Promise.all([isWell(history), isWell(history)]);
    expect(opened).toHaveLength(1);
  });

  it.each<[string, (database: IDBDatabase) => void]>([
    ['the browser ended it', (database) => forceCloseDatabase(database as never)],
    ['it was closed without a word', (database) => database.close()],
  ])('is opened again when %s', async (_name, end) => {
    const opened = connections();
    const history = historyDb(newName());
    await isWell(history);
    end(opened[0]!);
    await Promise.all([isWell(history), isWell(history)]);
    expect(opened).toHaveLength(2);
  });

  it('gives way to a newer version, says so, and comes back when that is gone', async () => {
    const name = newName();
    const history = historyDb(name);
    await isWell(history);
    const newer = await openDB(name, 2);
    await expect(history.add(batch)).rejects.toThrow(/version/i);
    newer.close();
    await deleteDB(name);
    await isWell(history);
  });

  it('is tried again after it could not be opened', async () => {
    const history = historyDb(newName());
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    await expect(history.samples(ORG, 0, T)).rejects.toThrow('not here');
    await isWell(history);
  });
});

describe('what goes wrong', () => {
  it('leaves out a row that cannot be read, and no other', async () => {
    const name = newName();
    const history = historyDb(name);
    const minutes = [5, 10, 15, 20].map((minute) => T + minute * MINUTE);
    const entries = minutes.map((at) => spend(at, 100));
    await history.add({ org: ORG, samples: minutes.map(reading), entries });
    const database = await openDB(name);
    const broken = [null, 'text', { ...reading(minutes[1]!), balance: 50 }, { ...reading(T), more: 1 }];
    for (const [index, row] of broken.entries()) await database.put('samples', row, [ORG, T + index]);
    const [first, second] = [entries[0]!, entries[1]!];
    await database.put('entries', { ...first, amount: { ...usd(1), minor: 0.5 } }, [ORG, first.before, first.id]);
    await database.put('entries', { ...second, org: 'b-2' }, [ORG, second.before, second.id]);
    expect((await history.samples(ORG, 0, EVER)).map(({ at }) => at)).toEqual(minutes);
    expect(await history.entries(ORG, 0, EVER)).toEqual(entries.slice(2));
    await database.put('progress', { marks: ['x'] }, ORG);
    await history.thin(T + 3 * DAY);
    expect((await history.samples(ORG, 0, EVER)).map(({ at }) => at)).toEqual(minutes.slice(0, 1));
    expect(await history.entries(ORG, 0, EVER)).toMatchObject([{ amount: usd(200) }]);
    database.close();
  });

  it.each(['put', 'delete'] as const)('thins nothing when a %s fails on the way', async (method) => {
    const history = historyDb(newName());
    const times = [5, 10, 70, 80].map((minute) => T + minute * MINUTE);
    const entries = times.map((at) => spend(at, 100));
    await history.add({ org: ORG, samples: times.map(reading), entries });
    const table = IDBObjectStore.prototype as { [name in typeof method]: (...args: unknown[]) => IDBRequest };
    const { [method]: original } = table;
    let calls = 0;
    vi.spyOn(table, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      calls += 1;
      if (calls === 2) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, args);
    });
    await expect(history.thin(T + 3 * DAY)).rejects.toThrow('full');
    vi.restoreAllMocks();
    expect(await history.entries(ORG, 0, EVER)).toEqual(entries);
    expect(await history.samples(ORG, 0, EVER)).toHaveLength(4);
    await history.thin(T + 3 * DAY);
    expect(await history.entries(ORG, 0, EVER)).toMatchObject([{ amount: usd(200) }, { amount: usd(200) }]);
    expect(await history.samples(ORG, 0, EVER)).toHaveLength(2);
  });

  it('adds all of a batch or nothing', async () => {
    const history = historyDb(newName());
    const unstorable = { ...restart(T), facts: (() => []) as never };
    await expect(history.add({ org: ORG, samples: [reading(T)], entries: [unstorable] })).rejects.toThrow();
    expect(await history.samples(ORG, 0, T + HOUR)).toEqual([]);
  });
});
