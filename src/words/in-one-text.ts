import type { Speech } from './speech.ts';

/** Whole sentences one after the other, as the language sets them: most put a space between, Chinese and Japanese none. */
export function inOneText(sentences: readonly (string | null)[], { t }: Pick<Speech, 't'>): string {
  return sentences
    .filter((sentence) => sentence !== null && sentence !== '')
    .reduce<string>((text, next) => (text === '' ? `${next}` : t('two_sentences', [text, `${next}`])), '');
}
