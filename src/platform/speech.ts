import type { Translate } from '../words/translate.ts';
import { browser } from './browser.ts';

/** Messages from `_locales`, in the language of the browser. */
export const translate: Translate = (key, args) => browser.i18n.getMessage(key, args === undefined ? [] : [...args]);

/** The language in which the browser speaks, as a BCP 47 tag. */
export function uiLocale(): string {
  return browser.i18n.getUILanguage();
}

/** The zone of the computer's clock. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
