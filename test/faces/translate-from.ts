import type { Translate } from '../../src/words/translate.ts';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The browsers' own lookup over a catalogue: placeholders by name, arguments by place, an empty text for what is missing. */
export function translateFrom(catalogue: object): Translate {
  const entries = catalogue as Readonly<Record<string, Entry | undefined>>;
  return (key, args = []) => {
    const entry = entries[key];
    if (entry === undefined) return '';
    const named = entry.message.replaceAll(
      /\$([A-Za-z0-9_@]+)\$/g,
      (_all, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? '',
    );
    return named.replaceAll(/\$([1-9])/g, (_all, place: string) => args[Number(place) - 1] ?? '');
  };
}
