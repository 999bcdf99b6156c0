import { type DBSchema, openDB } from 'idb';
import type { Contents } from '../watch/backup/contents.ts';
import type { Vault } from '../watch/backup/vault.ts';

const VERSION = 1;

interface Tables extends DBSchema {
  records: { key: string; value: Contents };
}

/**
 * The vault in IndexedDB, in a database of its own: it is opened a few times in the life of an installation, and closed
 * again at once, so that nothing ever has to wait for it.
 */
export function vaultDb(name = 'usage-watchdog-vault'): Vault {
  async function within<T>(work: (database: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
    const database = await open();
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }

  function open() {
    return openDB<Tables>(name, VERSION, {
      upgrade(database) {
        database.createObjectStore('records');
      },
    });
  }

  return {
    put: (records) =>
      within(async (database) => {
        const transaction = database.transaction('records', 'readwrite');
        const puts = Object.entries(records).map(async ([key, contents]) => transaction.store.put(contents, key));
        await Promise.all([...puts, transaction.done]);
      }),
    get: (key) => within((database) => database.get('records', key)),
    keep: (names) =>
      within(async (database) => {
        const transaction = database.transaction('records', 'readwrite');
        const all = await transaction.store.getAllKeys();
        const doomed = all.filter((key) => !names.includes(key));
        await Promise.all([...doomed.map(async (key) => transaction.store.delete(key)), transaction.done]);
      }),
  };
}
