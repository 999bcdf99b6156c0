import { agoWords } from '../ago-words.ts';
import type { Speech } from '../speech.ts';
import type { Shown, Viewing } from './shown.ts';

/** A value in words. `note` stands under it; `aged` gives it the dotted line. */
export interface Figure {
  readonly text: string;
  readonly aged: boolean;
  readonly note: string | null;
}

/** The word "unknown", with the last value and its age where there was one. */
export function unknownFigure<T>(of: Shown<T>, words: (value: T) => string, { now }: Viewing, speech: Speech): Figure {
  const last = of.kind === 'unknown' ? of.last : undefined;
  const text = speech.t('value_unknown');
  if (last === undefined) return { text, aged: false, note: null };
  const note = speech.t('value_last_read', [agoWords(now - last.readAt, speech), words(last.value)]);
  return { text, aged: false, note };
}
