import type { Store } from '../watch/ports.ts';
import { browser } from './browser.ts';

/** `storage.local`: one write of several keys is one transaction in both browsers. */
export const localStore: Store = {
  read: (keys) => browser.storage.local.get([...keys]),
  write: (documents) => browser.storage.local.set({ ...documents }),
};

/** Calls back after any of the documents changed, from whichever context. Returns the way to stop. */
export function onStoredChange(callback: () => void): () => void {
  browser.storage.local.onChanged.addListener(callback);
  return () => browser.storage.local.onChanged.removeListener(callback);
}
