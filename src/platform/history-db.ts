import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { LedgerEntry } from '../account/event.ts';
import type { Sample } from '../account/sample.ts';
import type { Batch, History } from '../watch/history/history.ts';
import { advanced, endOfSums, type Progress, reopened, type Step, stepsDue } from '../watch/history/progress.ts';
import { isInSum, isSpend } from '../watch/history/spend-sum.ts';
import { storedEntries, storedProgress, storedSamples } from '../watch/history/stored-shapes.ts';
import { condensed, surplusSamples } from '../watch/history/thinning.ts';

/** Raised when the stores below change; `upgrade` then has a step from each version before. */
const VERSION = 1;

/** The keys are in the order in which rows are read; none stands in its row a second time but where the row has it anyway. */
interface Tables extends DBSchema {
  samples: { key: [org: string, at: number]; value: Sample };
  entries: { key: [org: string, before: number, id: string]; value: LedgerEntry };
  progress: { key: string; value: Progress };
}

type Table = 'samples' | 'entries' | 'progress';
type Database = IDBPDatabase<Tables>;
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Tables, Table[], Mode>;

const TABLES: Table[] = ['samples', 'entries', 'progress'];

function upgrade(database: Database, from: number): void {
  if (from < 1) for (const table of TABLES) database.createObjectStore(table);
}

/** Async, as `indexedDB` itself may be missing or forbidden, which throws at once. */
async function open(name: string, onEnd: () => void): Promise<Database> {
  const database: Database = await openDB<Tables>(name, VERSION, {
    upgrade,
    // Another context has a newer version, or deletes the database: it waits until this connection is closed.
    blocking() {
      database.close();
      onEnd();
    },
    terminated: onEnd,
  });
  return database;
}

/** The one connection, which is opened when it is needed, and again when it has ended or could not be opened. */
function connection(name: string) {
  let current: Promise<Database> | null = null;
  const forget = (which: Promise<Database>): void => {
    if (current === which) current = null;
  };
  const get = (): Promise<Database> => {
    if (current !== null) return current;
    const opening = open(name, () => forget(opening));
    opening.catch(() => forget(opening));
    current = opening;
    return opening;
  };
  return { get, forget };
}

type Work<Mode extends IDBTransactionMode, T> = (transaction: Transaction<Mode>) => Promise<T>;

/** Does all of the work in the transaction, or none of it. */
async function complete<Mode extends IDBTransactionMode, T>(
  transaction: Transaction<Mode>,
  work: Work<Mode, T>,
): Promise<T> {
  const working = work(transaction).catch((error: unknown) => {
    try {
      // Without this the half that was done would be committed.
      transaction.abort();
    } catch {
      // It has ended by itself, and that is why the work failed.
    }
    throw error;
  });
  const [result] = await Promise.all([working, transaction.done]);
  return result;
}

const keyOf = ({ org, before, id }: LedgerEntry): [string, number, string] => [org, before, id];

/** Both ends included: an array stands above every id. */
const entriesBetween = (org: string, from: number, to: number) => IDBKeyRange.bound([org, from], [org, to, []]);

/** The end not included. */
const stretch = (org: string, { from, to }: Step) => IDBKeyRange.bound([org, from], [org, to], false, true);

/** Is the entry new to the ledger, as far as sums go? */
async function isNew(transaction: Transaction<'readwrite'>, entry: LedgerEntry, summedTo: number): Promise<boolean> {
  const { org, before } = entry;
  if (!isSpend(entry) || before >= summedTo) return true;
  const rows = await transaction.objectStore('entries').getAll(entriesBetween(org, before, endOfSums(before)));
  return !isInSum(entry, storedEntries(org, rows));
}

async function addTo(transaction: Transaction<'readwrite'>, { org, samples, entries }: Batch): Promise<void> {
  const table = transaction.objectStore('progress');
  const stored = await table.get(org);
  const progress = storedProgress(stored);
  const areNew = await Promise.all(entries.map((entry) => isNew(transaction, entry, progress.summedTo)));
  const added = entries.filter((_, index) => areNew[index]);
  const next = reopened(progress, [...samples.map(({ at }) => at), ...added.map(({ before }) => before)]);
  // Async callbacks: a row that cannot be stored throws at once, and would leave the promises made before it to nobody.
  await Promise.all([
    ...samples.map(async (sample) => transaction.objectStore('samples').put(sample, [org, sample.at])),
    ...added.map(async (entry) => transaction.objectStore('entries').put(entry, keyOf(entry))),
  ]);
  // The row is also how `thin` knows of the organization.
  if (stored === undefined || next !== progress) await table.put(next, org);
}

/** The marks move in the transaction in which the rows change. */
async function thinOne(transaction: Transaction<'readwrite'>, org: string, now: number): Promise<void> {
  const [samples, entries] = [transaction.objectStore('samples'), transaction.objectStore('entries')];
  const table = transaction.objectStore('progress');
  const progress = storedProgress(await table.get(org));
  const steps = stepsDue(progress, now);
  for (const step of steps) {
    const readings = storedSamples(await samples.getAll(stretch(org, step)));
    await Promise.all(surplusSamples(readings, step).map(async ({ at }) => samples.delete([org, at])));
    if (!step.sumsSpending && !step.dropsRestarts) continue;
    const { drop, put } = condensed(storedEntries(org, await entries.getAll(stretch(org, step))), step);
    await Promise.all([
      ...drop.map(async (entry) => entries.delete(keyOf(entry))),
      ...put.map(async (entry) => entries.put(entry, keyOf(entry))),
    ]);
  }
  if (steps.length > 0) await table.put(advanced(progress, now), org);
}

/** The history in IndexedDB, in a database of this name. */
export function historyDb(name = 'usage-watchdog'): History {
  const { get, forget } = connection(name);

  async function within<Mode extends IDBTransactionMode, T>(mode: Mode, work: Work<Mode, T>): Promise<T> {
    const opening = get();
    const database = await opening;
    let transaction: Transaction<Mode>;
    try {
      transaction = database.transaction(TABLES, mode);
    } catch {
      // The connection was closed and no event has said so yet. Whatever else is wrong, a new one says it again.
      forget(opening);
      transaction = (await get()).transaction(TABLES, mode);
    }
    return complete(transaction, work);
  }

  return {
    add: (batch) => within('readwrite', (transaction) => addTo(transaction, batch)),
    async samples(org, from, to) {
      // A range that ends before it begins is an error to IndexedDB.
      if (!(from <= to)) return [];
      const range = IDBKeyRange.bound([org, from], [org, to]);
      return storedSamples(await within('readonly', (transaction) => transaction.objectStore('samples').getAll(range)));
    },
    async entries(org, from, to) {
      if (!(from <= to)) return [];
      const range = entriesBetween(org, from, to);
      const rows = await within('readonly', (transaction) => transaction.objectStore('entries').getAll(range));
      return storedEntries(org, rows);
    },
    organizations: () => within('readonly', (transaction) => transaction.objectStore('progress').getAllKeys()),
    async thin(now) {
      const orgs = await within('readonly', (transaction) => transaction.objectStore('progress').getAllKeys());
      for (const org of orgs) await within('readwrite', (transaction) => thinOne(transaction, org, now));
    },
    async clear() {
      await within('readwrite', (transaction) =>
        Promise.all(TABLES.map((table) => transaction.objectStore(table).clear())),
      );
    },
  };
}
