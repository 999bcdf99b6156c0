import type { Translate } from '../words/translate.ts';

/** Writes down the language of the texts, which need not be the browser's own where there is no translation. */
export function faceLanguage(t: Translate): void {
  document.documentElement.lang = t('text_language');
  document.documentElement.dir = t('text_direction');
  document.title = t('extension_short_name');
}
