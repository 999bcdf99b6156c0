import { useEffect, useState } from 'preact/hooks';
import type { LedgerEntry } from '../../../account/event.ts';
import { report } from '../../../platform/report.ts';
import type { StoredAccount } from '../../../watch/documents/types.ts';
import type { DashboardSource } from '../../source.ts';

/** The ledger of an organization as far as it is read: null = not yet, or there is none to read. */
export type Entries = readonly LedgerEntry[] | 'failed' | null;

/** A clock that was set back leaves entries in the future: they are of the ledger as well. */
const END_OF_TIME = 8_640_000_000_000_000;

/** Reads the ledger, and again whenever something was noted. */
export function useEntries(source: DashboardSource, chosen: StoredAccount | null): Entries {
  const [read, setRead] = useState<{ readonly org: string; readonly entries: Entries } | null>(null);
  const org = chosen?.account.org ?? null;
  // Each entry that is noted is the last of these for a while: the documents themselves are new at every look.
  const newest = chosen?.events.at(-1)?.id;
  const count = chosen?.events.length;
  useEffect(() => {
    if (org === null) return;
    let isCurrent = true;
    const settle = (entries: Entries) => isCurrent && setRead({ org, entries });
    source.entries(org, 0, END_OF_TIME).then(settle, (error: unknown) => {
      report(error);
      settle('failed');
    });
    return () => {
      isCurrent = false;
    };
  }, [source, org, newest, count]);
  return read !== null && read.org === org ? read.entries : null;
}
