import { clean } from './plain-text.ts';

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Month by its long or short name, in lower case, in English and in the language. */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const names = new Map(
    ['en', language].flatMap((locale) => [...namesIn(locale, 'long'), ...namesIn(locale, 'short')]),
  );
  tables.set(language, names);
  return names;
}

function namesIn(locale: string, month: 'long' | 'short'): readonly [string, number][] {
  try {
    // With the day, as some languages write the month differently beside one.
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const name = format.formatToParts(Date.UTC(2026, index, 15)).find(({ type }) => type === 'month')?.value ?? '';
      return [clean(name).toLowerCase().replace(/\.$/, ''), index + 1];
    });
  } catch {
    // A page can declare any `lang`; what is not a language tag names no months.
    return [];
  }
}
