import messages from '../../public/_locales/en/messages.json';
import { createFormat } from '../../src/words/format.ts';
import type { Speech } from '../../src/words/speech.ts';
import { translateFrom } from '../faces/translate-from.ts';
import { ZONE } from '../popup/accounts.ts';

export const english: Speech = {
  t: translateFrom(messages),
  format: createFormat({ locale: 'en-GB', timeZone: ZONE }),
};

/** What no text may hold: a value that was not there, a place that was not filled. */
export const BROKEN = /undefined|null|NaN|\$[0-9A-Z_]+\$|\$[0-9](?![\d.,])|\[object/;
