import type { LedgerEntry } from '../account/event.ts';
import type { Sample } from '../account/sample.ts';
import type { FaceSource } from '../ui/face-source.ts';
import type { State } from '../watch/documents/state.ts';
import type { Upkeep } from './views/privacy/upkeep.ts';

/** All that the dashboard knows of the world. It changes nothing itself: it asks the worker, which does. */
export interface DashboardSource extends FaceSource {
  /** All stored documents. */
  read(): Promise<State>;
  /** Readings of an organization from `from` to `to` (epoch ms, both included), oldest first, those not saved yet too. */
  samples(org: string, from: number, to: number): Promise<readonly Sample[]>;
  /** Its ledger, likewise. */
  entries(org: string, from: number, to: number): Promise<readonly LedgerEntry[]>;
  /** Diagnostics, export and import. */
  readonly upkeep: Upkeep;
  /** Hands the user a file. */
  save(name: string, type: string, text: string): void;
}
