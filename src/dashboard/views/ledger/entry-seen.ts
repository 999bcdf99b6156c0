import type { LedgerEntry } from '../../../account/event.ts';
import { factWords } from '../../../words/fact-words.ts';
import type { Speech } from '../../../words/speech.ts';

/** By which facts an entry was seen, or by whom. */
export function entrySeen({ kind, facts }: LedgerEntry, { t, format }: Speech): string {
  if (kind === 'asked') return t('ledger_by_guard');
  return format.list(facts.map((fact) => factWords(fact, { t })));
}
