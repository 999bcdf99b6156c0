import type { Sample } from '../../src/account/sample.ts';
import type { Browser } from './browser.ts';

const NAME = 'usage-watchdog';

/** The readings of an organization in the browser's own database, oldest first. */
export async function historyOf(browser: Browser, org: string): Promise<readonly Sample[]> {
  const text = await browser.ext(
    (name, from) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const asking = database
            .transaction('samples')
            .objectStore('samples')
            .getAll(IDBKeyRange.bound([from, 0], [from, Number.MAX_SAFE_INTEGER]));
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            database.close();
            resolve(JSON.stringify(asking.result));
          };
        };
      }),
    NAME,
    org,
  );
  return JSON.parse(text) as Sample[];
}

/** Empties the history, and fills it with readings of an organization as if they had been taken before. */
export async function rewriteHistory(browser: Browser, org: string, samples: readonly Sample[]): Promise<void> {
  await browser.ext(
    (name, of, rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const tables = [...database.objectStoreNames];
          // Nothing has been remembered yet.
          if (tables.length === 0) {
            database.close();
            indexedDB.deleteDatabase(name).onsuccess = () => resolve();
            return;
          }
          const transaction = database.transaction(tables, 'readwrite');
          for (const table of tables) transaction.objectStore(table).clear();
          for (const row of rows) transaction.objectStore('samples').put(row, [of, row.at]);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    NAME,
    org,
    samples as Sample[],
  );
}
