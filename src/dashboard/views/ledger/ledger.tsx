import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { LedgerEntry } from '../../../account/event.ts';
import { localDays } from '../../../words/local-days.ts';
import { plural } from '../../../words/plural.ts';
import type { Speech } from '../../../words/speech.ts';
import type { Translate } from '../../../words/translate.ts';
import { ViewHead } from '../../parts/view-head.tsx';
import type { ViewProps } from '../../view-props.ts';
import { GROUPS } from './entry-groups.ts';
import { ledgerCsv } from './ledger-csv.ts';
import { type Filter, LedgerFilters } from './ledger-filters.tsx';
import { daysOf, ledgerRows } from './ledger-rows.ts';
import { LedgerTable } from './ledger-table.tsx';
import { matching, type ToldEntry, toldEntries } from './told-entry.ts';
import { useEntries } from './use-entries.ts';

/** So many rows at a time: a busy year has thousands. */
const PAGE = 100;

/** Everything that happened to the organization on show, the newest first. */
export function LedgerView(props: ViewProps): VNode {
  const { chosen, source, speech } = props;
  const { t } = speech;
  const entries = useEntries(source, chosen);
  if (chosen === null) return <Without text={t('say_empty')} title={t('dash_view_ledger')} />;
  if (entries === 'failed') return <Without text={t('ledger_failed')} title={t('dash_view_ledger')} />;
  if (entries === null) return <ViewHead title={t('dash_view_ledger')} />;
  if (entries.length === 0) return <Without text={t('ledger_empty')} title={t('dash_view_ledger')} />;
  return <Ledger key={chosen.account.org} entries={entries} {...props} />;
}

function Without({ title, text }: { readonly title: string; readonly text: string }): VNode {
  return (
    <>
      <ViewHead title={title} />
      <section class="card">
        <p>{text}</p>
      </section>
    </>
  );
}

type LedgerProps = ViewProps & { readonly entries: readonly LedgerEntry[] };

function Ledger(props: LedgerProps): VNode {
  const { t, format } = props.speech;
  const { found, listed, rows, days, filter, query, shown, choose, search, showMore } = useLedger(props);
  const { now, source } = props;
  const more = Math.min(PAGE, rows.length - shown);
  const nameOf = (day: string) => days.name(days.endOf(day) ?? now, now);
  const save = () => source.save(csvName(days.dayOf(now)), 'text/csv;charset=utf-8', ledgerCsv(listed));
  const showAll = () => {
    choose('all');
    search('');
  };
  return (
    <>
      <ViewHead title={t('dash_view_ledger')}>
        <button type="button" class="small-btn" data-action="save-csv" disabled={listed.length === 0} onClick={save}>
          {t('ledger_csv')}
        </button>
      </ViewHead>
      <LedgerFilters
        filter={filter}
        query={query}
        counts={countsOf(found)}
        choose={choose}
        search={search}
        speech={props.speech}
      />
      <output class="hidden-text">{foundWords(listed.length, props.speech)}</output>
      {rows.length === 0 && <NoMatch t={t} showAll={showAll} />}
      {rows.length > 0 && (
        <LedgerTable days={daysOf(rows.slice(0, shown), nameOf)} t={t} openUsagePage={() => source.openUsagePage()} />
      )}
      {more > 0 && (
        <button type="button" class="small-btn more-btn" data-action="show-more" onClick={showMore}>
          {plural('ledger_more', more, [format.count(more)], props.speech)}
        </button>
      )}
      <p class="muted foot-note">{t('ledger_foot')}</p>
    </>
  );
}

/** What is chosen, and what of the entries remains by it. A new choice begins at the first page again. */
function useLedger({ entries, now, speech, source: { locale, timeZone } }: LedgerProps) {
  const [{ filter, query, shown }, set] = useState<Choice>({ filter: 'all', query: '', shown: PAGE });
  const change = (next: Partial<Choice>) => set((before) => ({ ...before, shown: PAGE, ...next }));
  const days = useMemo(() => localDays({ locale, timeZone }), [locale, timeZone]);
  // Of the time only the day counts, for the year of a date.
  const today = days.endOf(days.dayOf(now)) ?? now;
  const all = useMemo(() => toldEntries(entries, today, days, speech), [entries, today, days, speech]);
  const found = useMemo(() => matching(all, query), [all, query]);
  const listed = useMemo(() => found.filter(({ group }) => filter === 'all' || group === filter), [found, filter]);
  const rows = useMemo(() => ledgerRows(listed, days, speech), [listed, days, speech]);
  return {
    ...{ days, found, listed, rows, filter, query, shown },
    choose: (name: Filter) => change({ filter: name }),
    search: (text: string) => change({ query: text }),
    showMore: () => change({ shown: shown + PAGE }),
  };
}

interface Choice {
  readonly filter: Filter;
  readonly query: string;
  /** How many rows. */
  readonly shown: number;
}

function NoMatch({ t, showAll }: { readonly t: Translate; readonly showAll: () => void }): VNode {
  return (
    <section class="card">
      <p>{t('ledger_no_match')}</p>
      <button type="button" class="small-btn" data-action="show-all" onClick={showAll}>
        {t('ledger_show_all')}
      </button>
    </section>
  );
}

function csvName(day: string): string {
  return `usage-watchdog-ledger-${day}.csv`;
}

function foundWords(count: number, speech: Speech): string {
  return plural('ledger_found', count, [speech.format.count(count)], speech);
}

function countsOf(found: readonly ToldEntry[]): Readonly<Record<Filter, number>> {
  const counts = { all: found.length, ...Object.fromEntries(GROUPS.map((name) => [name, 0])) } as Record<
    Filter,
    number
  >;
  for (const { group } of found) counts[group] += 1;
  return counts;
}
