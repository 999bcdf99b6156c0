import type { Lock } from '../watch/ports.ts';

/**
 * `storage.local` has no transactions over get and set: 20 increments at once ended at 1. A Web Lock is shared by all of
 * the extension's contexts and is released when its holder dies.
 */
export function webLock(name: string): Lock {
  return { hold: (work) => navigator.locks.request(name, work) };
}
