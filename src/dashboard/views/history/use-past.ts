import { useEffect, useState } from 'preact/hooks';
import { report } from '../../../platform/report.ts';
import type { StoredAccount } from '../../../watch/documents/types.ts';
import { newestReading } from '../../../words/newest-reading.ts';
import type { DashboardSource } from '../../source.ts';
import { type Past, pastOf } from './past.ts';

/** What is remembered of an account. `refused`: the browser's database did not answer. */
export type Remembered =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused' | 'nothing'; readonly org: string | null }
  | { readonly kind: 'past'; readonly org: string; readonly past: Past };

const READING: Remembered = { kind: 'reading' };

/** Reads the history of an organization, and again after each new reading. */
export function usePast(chosen: StoredAccount | null, source: DashboardSource): Remembered {
  const [remembered, setRemembered] = useState<Remembered>(READING);
  const org = chosen?.account.org ?? null;
  const version = chosen === null ? null : newestReading(chosen.account);
  useEffect(() => {
    if (org === null) return setRemembered({ kind: 'nothing', org });
    let isStale = false;
    const show = (next: Remembered) => {
      if (!isStale) setRemembered(next);
    };
    setRemembered((last) => (last.kind === 'past' && last.org === org ? last : READING));
    const now = source.now();
    Promise.all([source.samples(org, 0, now), source.entries(org, 0, now)])
      .then(([samples, entries]) => pastOf(samples, entries, now, source.timeZone))
      .then((past) => show(past === null ? { kind: 'nothing', org } : { kind: 'past', org, past }))
      .catch((error: unknown) => {
        report(error);
        show({ kind: 'refused', org });
      });
    return () => {
      isStale = true;
    };
  }, [org, version, source]);
  // For a moment it is still that of the account which was on show before.
  return remembered.kind === 'reading' || remembered.org === org ? remembered : READING;
}
