/// <reference types="vite/client" />
import type { Translate } from '../../src/words/translate.ts';
import { translateFrom } from './translate-from.ts';

const CATALOGUES = import.meta.glob<object>('../../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});

/** The words of the language that `?lang=` names (a folder of `_locales`), and its BCP 47 tag. */
export function galleryLanguage(): { readonly translate: Translate; readonly locale: string } {
  const lang = new URLSearchParams(location.search).get('lang') ?? 'en';
  const catalogue = CATALOGUES[`../../public/_locales/${lang}/messages.json`];
  if (catalogue === undefined) throw new Error(`no such language: ${lang}`);
  const translate = translateFrom(catalogue);
  document.documentElement.lang = translate('text_language');
  document.documentElement.dir = translate('text_direction');
  return { translate, locale: lang === 'en' ? 'en-GB' : lang.replace('_', '-') };
}
