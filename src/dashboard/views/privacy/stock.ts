import type { Contents } from '../../../watch/backup/contents.ts';
import type { State } from '../../../watch/documents/state.ts';
import { plural } from '../../../words/plural.ts';
import type { Speech } from '../../../words/speech.ts';
import { sizeWords } from './size-words.ts';

/** One kind of what is stored, in words. */
export interface StockRow {
  readonly name: string;
  readonly what: string;
  readonly size: string;
}

export interface Stored {
  readonly state: State;
  /** Null = not read yet. */
  readonly history: Contents['history'] | 'refused' | null;
  /** All that the browser keeps, in bytes; null = it does not say. */
  readonly all: number | null;
  readonly now: number;
}

/** What is stored, how much it is and since when. Sizes are those of the text it would be, as in an export. Pure. */
export function stockOf({ state, history, all, now }: Stored, speech: Speech): readonly StockRow[] {
  const { t, format } = speech;
  const row = (name: string, what: string, size: number | null): StockRow => ({
    name,
    what,
    size: sizeWords(size, speech),
  });
  const shelves = history === null || history === 'refused' ? null : Object.values(history);
  // What cannot be counted is not nothing.
  const unread = (key: 'history_refused' | 'ledger_failed') => (history === 'refused' ? t(key) : '');
  const samples = shelves?.flatMap((shelf) => shelf.samples) ?? null;
  const entries = shelves?.flatMap((shelf) => shelf.entries) ?? null;
  const readAt = samples?.map(({ at }) => at) ?? null;
  const notedAt = entries?.map(({ before }) => before) ?? null;
  const toldAt = Object.values(state.told.entries).map(({ at }) => at);
  const hand = state.credits.credits.length;
  const told = toldAt.length === 0 ? t('priv_told_what') : t('priv_told_since', [format.date(earliest(toldAt), now)]);
  return [
    row(t('priv_accounts'), t('priv_accounts_what'), bytesOf(state.accounts)),
    row(
      t('priv_history'),
      readAt === null ? unread('history_refused') : since('history', readAt, now, speech),
      samples && bytesOf(samples),
    ),
    row(
      t('priv_ledger'),
      notedAt === null ? unread('ledger_failed') : since('ledger', notedAt, now, speech),
      entries && bytesOf(entries),
    ),
    row(t('priv_told'), told, bytesOf(state.told)),
    row(t('priv_settings'), t('priv_settings_what'), bytesOf(state.settings)),
    row(t('priv_credits'), plural('priv_credits_count', hand, [format.count(hand)], speech), bytesOf(state.credits)),
    row(t('priv_watch'), t('priv_watch_what'), bytesOf(state.watch)),
    row(t('priv_all'), t('priv_all_what'), all),
  ];
}

/** How many, and since when: the form for none, and for some. */
const COUNTED = {
  history: ['priv_history_count', 'priv_history_since'],
  ledger: ['priv_ledger_count', 'priv_ledger_since'],
} as const;

function since(kind: keyof typeof COUNTED, times: readonly number[], now: number, speech: Speech): string {
  const [none, some] = COUNTED[kind];
  const count = speech.format.count(times.length);
  if (times.length === 0) return plural(none, 0, [count], speech);
  return plural(some, times.length, [count, speech.format.date(earliest(times), now)], speech);
}

/** Not `Math.min(...times)`: a history has more readings than a call may have arguments. */
function earliest(times: readonly number[]): number {
  return times.reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY);
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
