import type { Format } from './format.ts';
import type { Translate } from './translate.ts';

/** What it takes to speak: messages in a language, and its way to write amounts and times. */
export interface Speech {
  readonly t: Translate;
  readonly format: Format;
}
