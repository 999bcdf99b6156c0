import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compactCatalogue } from '../../scripts/compact-locales.ts';
import { translateFrom } from '../faces/translate-from.ts';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Catalogue = Readonly<Record<string, Entry>>;

const FOLDER = new URL('../../public/_locales/', import.meta.url);
const LOCALES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pt_BR', 'zh_CN', 'zh_TW'];

const read = (locale: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`${locale}/messages.json`, FOLDER), 'utf8')) as Catalogue;

const english = read('en');
const PLURAL = /_(zero|one|two|few|many|other)$/;
const isPlural = (key: string): boolean => PLURAL.test(key) && `${key.replace(PLURAL, '')}_other` in english;
/** Whatever a language needs more of: the keys that have no form in their name, and the stems of those that have. */
const stemOf = (key: string): string => (isPlural(key) ? `${key.replace(PLURAL, '')}_*` : key);
const named = ({ message }: Entry): string[] => [
  ...new Set([...message.matchAll(/\$([A-Z0-9_]+)\$/g)].map(([, name]) => `${name}`.toLowerCase())),
];

it('there are eleven languages', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(LOCALES);
});

describe.each(LOCALES)('the catalogue %s', (locale) => {
  const catalogue = read(locale);
  const keys = Object.keys(catalogue);
  const tag = locale.replace('_', '-');

  it('has every message, and no other', () => {
    expect(new Set(keys.map(stemOf))).toEqual(new Set(Object.keys(english).map(stemOf)));
  });

  it('has every plural form that the language needs for a count', () => {
    const rules = new Intl.PluralRules(tag);
    const forms = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
    const stems = [
      ...new Set(
        Object.keys(english)
          .filter(isPlural)
          .map((key) => key.replace(PLURAL, '')),
      ),
    ];
    expect(stems.length).toBeGreaterThan(0);
    const missing = stems
      .flatMap((stem) => [...forms].map((form) => `${stem}_${form}`))
      .filter((key) => !(key in catalogue));
    expect(missing).toEqual([]);
  });

  it('puts in what the English has, each at its place', () => {
    for (const key of keys) {
      const entry = catalogue[key]!;
      const model = english[key] ?? english[key.replace(PLURAL, '_other')];
      expect(entry.placeholders, key).toEqual(model?.placeholders);
      const wanted = new Set(Object.keys(model?.placeholders ?? {}));
      const used = new Set(named(entry));
      // "One day" need not say the number.
      const may = isPlural(key) ? [...wanted].filter((name) => used.has(name)) : [...wanted];
      expect([...used].sort(), key).toEqual(may.sort());
    }
  });

  it('has no empty text, no stray sign and no raised voice', () => {
    for (const key of keys) {
      const { message } = catalogue[key]!;
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe('');
      expect(message.replaceAll(/\$[A-Z0-9_]+\$/g, ''), key).not.toMatch(/[!！¡$\u2066-\u2069]/);
    }
  });

  it('names its language and its direction', () => {
    expect(catalogue.text_language?.message).toBe(tag);
    expect(catalogue.text_direction?.message).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });

  it('is in its own language', () => {
    if (locale === 'en') return;
    const words = (of: Catalogue, key: string) => `${of[key]?.message}`.replaceAll(/\$[A-Z0-9_]+\$/g, '');
    const isSentence = (text: string) => /\p{L}{3}.* .*\p{L}{3}/u.test(text);
    const same = keys.filter((key) => isSentence(words(english, key)) && words(catalogue, key) === words(english, key));
    expect(same).toEqual(['extension_name', 'extension_short_name']);
  });

  it('fits what the stores take', () => {
    expect(catalogue.extension_name?.message).toBe('Usage Watchdog for Claude');
    expect(catalogue.extension_description?.message.length).toBeLessThanOrEqual(132);
    expect(catalogue.extension_short_name?.message.length).toBeLessThanOrEqual(20);
  });

  it('says the same when it is built', () => {
    const built = translateFrom(compactCatalogue(catalogue));
    const source = translateFrom(catalogue);
    const args = ['<1>', '<2>', '<3>', '<4>', '<5>', '<6>', '<7>', '<8>', '<9>'];
    for (const key of keys) expect(built(key as never, args)).toBe(source(key as never, args));
  });
});
