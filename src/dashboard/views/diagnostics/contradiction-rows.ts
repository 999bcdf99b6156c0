import type { Contradiction } from '../../../account/account.ts';
import type { Source } from '../../../account/fact.ts';
import { factWords } from '../../../words/fact-words.ts';
import type { Speech } from '../../../words/speech.ts';

export interface ContradictionRow {
  readonly fact: string;
  readonly kept: string;
  readonly dropped: string;
  readonly seen: string;
}

const SOURCES: readonly Source[] = ['worker', 'tab', 'page', 'stream', 'hand'];

/** The name of a field is as long as this at most. */
const LONGEST = 60;

/** Which two sources disagree on what, the latest first. Pure. */
export function contradictionRows(
  contradictions: readonly Contradiction[],
  now: number,
  speech: Speech,
): readonly ContradictionRow[] {
  return contradictions
    .toSorted((a, b) => b.at - a.at)
    .map(({ fact, kept, dropped, at }) => ({
      fact: factWords(fact, speech),
      kept: sideWords(kept, speech),
      dropped: sideWords(dropped, speech),
      seen: speech.format.when(at, now),
    }));
}

/** A source of ours by its name, without the value that it gave; else claude.ai's own name of a field. */
function sideWords(side: string, { t }: Speech): string {
  const source = SOURCES.find((name) => side === name || side.startsWith(`${name}:`));
  return source === undefined ? side.slice(0, LONGEST) : t(`diag_kept_source_${source}`);
}
