import { addMoney, type Money } from '../../../account/money.ts';
import type { Tone } from '../../../risk/verdict-word.ts';
import type { LocalDays } from '../../../words/local-days.ts';
import { plural } from '../../../words/plural.ts';
import type { Speech } from '../../../words/speech.ts';
import { type EntryAmount, entryAmount } from './entry-amount.ts';
import { entryTone } from './entry-tone.ts';
import type { ToldEntry } from './told-entry.ts';

/** A row of the ledger: an entry, or the spending of a day with the entries that it is the sum of. */
export interface LedgerRow {
  readonly id: string;
  readonly day: string;
  readonly time: string;
  readonly tone: Tone | null;
  readonly title: string;
  readonly sentence: string;
  readonly amount: string | null;
  readonly seenBy: string;
  /** Where the usage page is the place to go: after the brake. */
  readonly remedy: string | null;
  /** "In 12 parts"; null of a single entry. */
  readonly count: string | null;
  readonly parts: readonly LedgerRow[];
}

export interface LedgerDay {
  readonly day: string;
  readonly name: string;
  readonly rows: readonly LedgerRow[];
}

/**
 * Entries, the newest first, as rows. A day of paid use is told of every few minutes: what of one day was spent under the
 * same circumstances is one row, at the time of its newest part.
 */
export function ledgerRows(entries: readonly ToldEntry[], days: LocalDays, speech: Speech): readonly LedgerRow[] {
  const stacks = new Map<string, [ToldEntry, ...ToldEntry[]]>();
  for (const told of entries) {
    const key = stackOf(told, days);
    const stack = stacks.get(key);
    if (stack === undefined) stacks.set(key, [told]);
    else stack.push(told);
  }
  return [...stacks].map(([key, stack]) => (stack.length === 1 ? rowOf(stack[0]) : sumOf(key, stack)));

  function rowOf({ entry, words, seenBy }: ToldEntry): LedgerRow {
    return {
      ...words,
      id: entry.id,
      day: days.dayOf(entry.before),
      time: timeWords(entry, speech),
      tone: entryTone(entry),
      // What was at stake in a request stands in its words: nothing has moved by it.
      amount: entry.kind === 'asked' ? null : amountWords(entryAmount(entry), speech),
      seenBy,
      remedy: remedyOf({ entry }, speech),
      count: null,
      parts: [],
    };
  }

  function sumOf(key: string, stack: readonly [ToldEntry, ...ToldEntry[]]): LedgerRow {
    const [newest] = stack;
    const after = Math.min(...stack.map(({ entry }) => entry.after));
    const { format } = speech;
    return {
      ...rowOf(newest),
      id: key,
      time: timeWords({ after, before: newest.entry.before }, speech),
      amount: amountWords(summed(stack), speech),
      count: plural('ledger_parts', stack.length, [format.count(stack.length)], speech),
      parts: stack.map(rowOf),
    };
  }
}

/** Rows by their day, in the order in which they come. */
export function daysOf(rows: readonly LedgerRow[], nameOf: (day: string) => string): readonly LedgerDay[] {
  const names = [...new Set(rows.map(({ day }) => day))];
  return names.map((day) => ({ day, name: nameOf(day), rows: rows.filter((row) => row.day === day) }));
}

/** Entries that are shown as one have the same name here; any other is alone. */
function stackOf({ entry }: ToldEntry, days: LocalDays): string {
  if (entry.kind !== 'spend') return entry.id;
  const { headroom, whileOff, amount, before } = entry;
  return `spent:${days.dayOf(before)}:${headroom}:${whileOff}:${amount.currency}`;
}

function summed(stack: readonly ToldEntry[]): EntryAmount | null {
  const amounts = stack.flatMap(({ entry }) => entryAmount(entry)?.money ?? []);
  const [first, ...others] = amounts;
  return first === undefined ? null : { money: others.reduce<Money>(addMoney, first), moves: true };
}

/** "between 14:20 and 14:25", or the time alone where both are of one minute. The day stands above. */
function timeWords({ after, before }: { readonly after: number; readonly before: number }, speech: Speech): string {
  const { t, format } = speech;
  const [from, to] = [format.when(after, before), format.when(before, before)];
  return from === to ? to : t('ledger_between', [from, to]);
}

function amountWords(amount: EntryAmount | null, { t, format }: Speech): string | null {
  if (amount === null) return null;
  const text = format.money(amount.money);
  return amount.moves && amount.money.minor > 0 ? t('ledger_amount_in', [text]) : text;
}

function remedyOf({ entry }: Pick<ToldEntry, 'entry'>, { t }: Speech): string | null {
  if (entry.kind !== 'brake') return null;
  return t(entry.isOff ? 'ledger_turn_on_again' : 'ledger_open_usage');
}
