import { type CsvCell, csvText } from '../../../words/csv-text.ts';
import { decimalOf } from '../../../words/decimal.ts';
import { plain } from '../../../words/isolated.ts';
import { entryAmount } from './entry-amount.ts';
import type { ToldEntry } from './told-entry.ts';

/** For programs as much as for people: the same in every language. */
const HEAD = [
  'from',
  'to',
  'kind',
  'what happened',
  'explanation',
  'amount',
  'currency',
  'moves the balance',
  'by a request of this browser',
  'seen by',
];

/** Entries as a CSV file: times in UTC, amounts as decimals with their sign, below zero where they left the balance. */
export function ledgerCsv(entries: readonly ToldEntry[]): string {
  return csvText([HEAD, ...entries.map(rowOf)]);
}

function rowOf({ entry, words, seenBy }: ToldEntry): readonly CsvCell[] {
  const amount = entryAmount(entry);
  return [
    new Date(entry.after).toISOString(),
    new Date(entry.before).toISOString(),
    entry.kind,
    plain(words.title),
    plain(words.sentence),
    amount === null ? '' : { number: decimalOf(amount.money) },
    amount?.money.currency ?? '',
    amount === null ? '' : yesNo(amount.moves),
    yesNo(entry.byRequest),
    seenBy,
  ];
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
