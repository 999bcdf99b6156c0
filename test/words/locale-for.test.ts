import { expect, it } from 'vitest';
import { localeFor } from '../../src/words/locale-for.ts';

it.each([
  ['en', 'en-GB', 'en-GB'],
  ['de', 'de', 'de'],
  ['de', 'de-AT', 'de-AT'],
  ['pt-BR', 'pt-PT', 'pt-PT'],
  ['zh-TW', 'zh-HK', 'zh-HK'],
  // The texts of a browser in a language that there is none for.
  ['en', 'sv', 'en-SE'],
  ['en', 'nl-BE', 'en-BE'],
  ['de', 'en-US', 'de-US'],
  ['zh-CN', 'zh-TW', 'zh-Hans-TW'],
  ['ar', 'he', 'ar-IL'],
])('a text in %s in a browser in %s: %s', (text, ui, locale) => {
  expect(localeFor(text, ui)).toBe(locale);
  expect(new Intl.DateTimeFormat(locale, { weekday: 'long' }).resolvedOptions().locale.slice(0, 2)).toBe(
    text.slice(0, 2),
  );
});
