import type { LedgerEntry } from '../../account/event.ts';
import type { Sample } from '../../account/sample.ts';

/** What one pass adds to the history of one organization. */
export interface Batch {
  readonly org: string;
  readonly samples: readonly Sample[];
  readonly entries: readonly LedgerEntry[];
}

/**
 * What is remembered of accounts: readings, and what happened between them. It grows coarser with age (`thinning.ts`), and
 * never forgets an amount. Times in epoch ms. Every call rejects where the browser's database cannot be used; the next
 * call tries again.
 */
export interface History {
  /**
   * Writes all of the batch, or nothing. The same sample (organization, time) or entry (id) written twice is there once,
   * also where it has been summed up with others since.
   */
  add(batch: Batch): Promise<void>;
  /** The readings from `from` to `to`, both included, oldest first. */
  samples(org: string, from: number, to: number): Promise<readonly Sample[]>;
  /** What readings from `from` to `to`, both included, told of (`before`), in that order. */
  entries(org: string, from: number, to: number): Promise<readonly LedgerEntry[]>;
  /** Every organization of which something was ever added. */
  organizations(): Promise<readonly string[]>;
  /** Makes coarser what grew old since the last call. Costs as much as was added since, however long the history is. */
  thin(now: number): Promise<void>;
  /** Forgets everything, of every organization. */
  clear(): Promise<void>;
}
