import type { EventDetails, LedgerEntry } from '../../account/event.ts';
import type { Scene } from '../scene.ts';
import { DAY } from '../stages.ts';

type EntryOf<K extends EventDetails['kind']> = Extract<LedgerEntry, { kind: K }>;

/** The ledger's entries of some kinds of the last 24 hours, the oldest first: so long an event stands as an open risk. */
export function recently<const K extends EventDetails['kind']>(
  { events, now }: Pick<Scene, 'events' | 'now'>,
  ...kinds: readonly K[]
): readonly EntryOf<K>[] {
  const wanted: readonly string[] = kinds;
  return events.filter((event): event is EntryOf<K> => wanted.includes(event.kind) && now - event.before < DAY);
}
