import type { Contents } from '../../src/watch/backup/contents.ts';
import type { Vault } from '../../src/watch/backup/vault.ts';

/** A vault in memory, for tests. */
export function memoryVault(): Vault & { readonly records: Map<string, Contents> } {
  const records = new Map<string, Contents>();
  return {
    records,
    async put(added) {
      for (const [name, contents] of Object.entries(structuredClone(added))) records.set(name, contents);
    },
    get: async (name) => structuredClone(records.get(name)),
    async keep(names) {
      for (const name of records.keys()) if (!names.includes(name)) records.delete(name);
    },
  };
}
