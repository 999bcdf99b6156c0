import type { LedgerEntry } from '../../../account/event.ts';
import { type EntryWords, entryWords } from '../../../words/entry-words.ts';
import { plain } from '../../../words/isolated.ts';
import type { LocalDays } from '../../../words/local-days.ts';
import type { Speech } from '../../../words/speech.ts';
import { entryAmount } from './entry-amount.ts';
import { type Group, groupOf } from './entry-groups.ts';
import { entrySeen } from './entry-seen.ts';

/** An entry with its words, made once: they are searched at every key. */
export interface ToldEntry {
  readonly entry: LedgerEntry;
  readonly words: EntryWords;
  readonly seenBy: string;
  readonly group: Group;
  /** Everything that a search can find, in lower case. */
  readonly text: string;
}

/** The entries in words, the newest first. */
export function toldEntries(
  entries: readonly LedgerEntry[],
  now: number,
  days: LocalDays,
  speech: Speech,
): readonly ToldEntry[] {
  return entries.toSorted((a, b) => b.before - a.before || b.after - a.after).map((entry) => told(entry));

  function told(entry: LedgerEntry): ToldEntry {
    const words = entryWords(entry, speech);
    const seenBy = entrySeen(entry, speech);
    const amount = entryAmount(entry);
    const sum = amount === null ? '' : speech.format.money(amount.money);
    const all = [words.title, words.sentence, seenBy, sum, days.name(entry.before, now), days.dayOf(entry.before)];
    return { entry, words, seenBy, group: groupOf(entry), text: plain(all.join('\n')).toLowerCase() };
  }
}

/** Those whose words hold each word of a search. */
export function matching(entries: readonly ToldEntry[], query: string): readonly ToldEntry[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.length === 0 ? entries : entries.filter(({ text }) => wanted.every((word) => text.includes(word)));
}
