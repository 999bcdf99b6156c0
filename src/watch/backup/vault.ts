import type { Contents } from './contents.ts';

/** A place for whole contents apart from storage and history, where they lie while those are replaced, and for an undo. */
export interface Vault {
  /** Writes all of the records, or none. */
  put(records: Readonly<Record<string, Contents>>): Promise<void>;
  /** What lies there; undefined where nothing does. */
  get(name: string): Promise<unknown>;
  /** Forgets all records but these. */
  keep(names: readonly string[]): Promise<void>;
}
