import type { VNode } from 'preact';
import type { Speech } from '../../../words/speech.ts';
import { GROUPS, type Group } from './entry-groups.ts';

export type Filter = Group | 'all';

interface FilterProps {
  readonly filter: Filter;
  readonly query: string;
  /** How many entries each kind has among those that the search finds. */
  readonly counts: Readonly<Record<Filter, number>>;
  readonly choose: (filter: Filter) => void;
  readonly search: (query: string) => void;
  readonly speech: Speech;
}

/** Which entries are shown: of which kind, and with which words in them. */
export function LedgerFilters({ filter, query, counts, choose, search, speech }: FilterProps): VNode {
  const { t, format } = speech;
  return (
    <search class="ledger-filters">
      <fieldset class="filters">
        <legend class="hidden-text">{t('ledger_filter')}</legend>
        {(['all', ...GROUPS] as const).map((name) => (
          <button
            key={name}
            type="button"
            class="chip"
            data-filter={name}
            aria-pressed={name === filter}
            onClick={() => choose(name)}
          >
            {t(`ledger_group_${name}`)} <span>{format.count(counts[name])}</span>
          </button>
        ))}
      </fieldset>
      <input
        type="search"
        class="typed"
        aria-label={t('ledger_search')}
        placeholder={t('ledger_search')}
        value={query}
        onInput={({ currentTarget }) => search(currentTarget.value)}
      />
    </search>
  );
}
