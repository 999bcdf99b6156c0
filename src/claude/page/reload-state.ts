import type { Switch } from '../../account/account.ts';
import type { TextItem } from './page-items.ts';
import { plain } from './plain-text.ts';
import { phrasesFor } from './words-of-the-page.ts';

/**
 * Auto-reload as the page words it: "Auto-reload off" in one text, or the label and the word behind it; either may be
 * the link that opens the settings of it. Null where it is not said, said twice and differently, or both words stand there as the two positions of a control.
 */
export function reloadState(texts: readonly TextItem[]): Switch | null {
  const said = new Set<Switch | null>();
  const words = texts.map(({ text }) => plain(text));
  words.forEach((text, at) => {
    for (const label of phrasesFor('reload')) {
      if (text === label) said.add(stateBehind(words, at));
      else if (text.startsWith(label)) said.add(stateOf(text.slice(label.length).replace(/^[\s:(]+|\)$/g, '')));
    }
  });
  said.delete(null);
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

function stateBehind(words: readonly string[], label: number): Switch | null {
  const state = stateOf(words[label + 1] ?? '');
  const next = stateOf(words[label + 2] ?? '');
  return next !== null && next !== state ? null : state;
}

function stateOf(word: string): Switch | null {
  if (phrasesFor('off').includes(word)) return 'off';
  return phrasesFor('on').includes(word) ? 'on' : null;
}
