import { useEffect, useMemo, useState } from 'preact/hooks';
import { report } from '../../../platform/report.ts';
import type { StoredAccount } from '../../../watch/documents/types.ts';
import { localDays } from '../../../words/local-days.ts';
import { newestReading } from '../../../words/newest-reading.ts';
import type { DashboardSource } from '../../source.ts';
import { type Past, pastOf } from './past.ts';

/** What is remembered of an account. `refused`: the browser's database did not answer. */
export type Remembered =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused' | 'nothing'; readonly org: string | null }
  | { readonly kind: 'past'; readonly org: string; readonly past: Past };

const READING: Remembered = { kind: 'reading' };

/** Reads the history of an organization, and again after each new reading and with each new day. `now` in epoch ms. */
export function usePast(chosen: StoredAccount | null, now: number, source: DashboardSource): Remembered {
  const [remembered, setRemembered] = useState<Remembered>(READING);
  const org = chosen?.account.org ?? null;
  const version = chosen === null ? null : newestReading(chosen.account);
  const { locale, timeZone } = source;
  const days = useMemo(() => localDays({ locale, timeZone }), [locale, timeZone]);
  const today = days.dayOf(now);
  useEffect(() => {
    if (org === null) return setRemembered({ kind: 'nothing', org });
    let isStale = false;
    const show = (next: Remembered) => {
      if (!isStale) setRemembered(next);
    };
    setRemembered((last) => (last.kind === 'past' && last.org === org ? last : READING));
    const end = source.now();
    Promise.all([source.samples(org, 0, end), source.entries(org, 0, end)])
      .then(([samples, entries]) => pastOf(samples, entries, end, timeZone))
      .then((past) => show(past === null ? { kind: 'nothing', org } : { kind: 'past', org, past }))
      .catch((error: unknown) => {
        report(error);
        show({ kind: 'refused', org });
      });
    return () => {
      isStale = true;
    };
  }, [org, version, source, today, timeZone]);
  // For a moment it is still that of the account which was on show before.
  return remembered.kind === 'reading' || remembered.org === org ? remembered : READING;
}
