import type { Store } from '../ports.ts';
import { type ReplacePorts, recover } from './replace.ts';

/**
 * The store, which lets nobody read before what an earlier worker began to replace is replaced. Where that fails it is tried
 * again by the next worker, and this one goes on with what there is.
 */
export function recovering(ports: ReplacePorts): Store {
  let recovered: Promise<void> | null = null;
  return {
    async read(keys) {
      recovered ??= recover(ports).catch(() => undefined);
      await recovered;
      return ports.store.read(keys);
    },
    write: (documents) => ports.store.write(documents),
  };
}
