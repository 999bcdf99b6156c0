/// <reference types="vite/client" />
import type { Translate } from '../../src/words/translate.ts';
import { translateFrom } from './translate-from.ts';

const CATALOGUES = import.meta.glob<object>('../../public/_locales/*/messages.json', { import: 'default' });
const lang = new URLSearchParams(location.search).get('lang') ?? 'en';
/** No other is loaded: eleven of them take longer than all else. */
const catalogue = await CATALOGUES[`../../public/_locales/${lang}/messages.json`]?.();

/** The words of the language that `?lang=` names (a folder of `_locales`), and its BCP 47 tag. */
export function galleryLanguage(): { readonly translate: Translate; readonly locale: string } {
  if (catalogue === undefined) throw new Error(`no such language: ${lang}`);
  const translate = translateFrom(catalogue);
  document.documentElement.lang = translate('text_language');
  document.documentElement.dir = translate('text_direction');
  return { translate, locale: lang === 'en' ? 'en-GB' : lang.replace('_', '-') };
}
