import type { LedgerEntry } from '../../account/event.ts';
import type { Sample } from '../../account/sample.ts';
import type { State } from '../documents/state.ts';
import type { History } from '../history/history.ts';

/** The history of one organization, oldest first. */
export interface Shelf {
  readonly samples: readonly Sample[];
  readonly entries: readonly LedgerEntry[];
}

/** Everything that is kept, at one moment: the form in which it is exported, kept for an undo, and brought back. */
export interface Contents {
  readonly documents: State;
  /** By organization, those too that no account is kept of any more. */
  readonly history: Readonly<Record<string, Shelf>>;
}

/** The whole of a history. */
export async function wholeHistory(
  history: Pick<History, 'organizations' | 'samples' | 'entries'>,
): Promise<Contents['history']> {
  const shelves: [string, Shelf][] = [];
  for (const org of await history.organizations()) {
    const samples = await history.samples(org, 0, Number.MAX_SAFE_INTEGER);
    shelves.push([org, { samples, entries: await history.entries(org, 0, Number.MAX_SAFE_INTEGER) }]);
  }
  return Object.fromEntries(shelves);
}
