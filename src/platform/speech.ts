import { localeFor } from '../words/locale-for.ts';
import type { Translate } from '../words/translate.ts';
import { browser } from './browser.ts';

/** Messages from `_locales`, in the language of the browser. */
export const translate: Translate = (key, args) => browser.i18n.getMessage(key, args === undefined ? [] : [...args]);

/**
 * How amounts and times are written, as a BCP 47 tag: as the browser's own language does where the texts are in it, else as
 * the language of the texts does in the browser's region. A sentence with another language's weekday in it is in neither.
 */
export function uiLocale(): string {
  return localeFor(translate('text_language'), browser.i18n.getUILanguage());
}

/** The zone of the computer's clock. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
