import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

interface Entry {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** A catalogue without descriptions and names: `$AMOUNT$` becomes `$1`. The browsers read it alike, at half the size. */
export function compactCatalogue(catalogue: Readonly<Record<string, Entry>>): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, { message, placeholders = {} }]) => {
      const placed = message.replaceAll(/\$([A-Za-z0-9_@]+)\$/g, (_all, name: string) => {
        const content = placeholders[name.toLowerCase()]?.content;
        if (content === undefined) throw new Error(`${key}: $${name}$ stands for nothing`);
        return content;
      });
      // `$1$2` would be read as a name between two signs: where two placeholders touch, they keep theirs.
      return [key, /\$\d\$/.test(placed) ? { message, placeholders } : { message: placed }];
    }),
  );
}

/** Rewrites the catalogues of a build. The sources keep names and descriptions, for those who translate. */
export function compactLocales(): Plugin {
  return {
    name: 'compact-locales',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir = '' }) {
      const locales = path.join(dir, '_locales');
      for (const locale of readdirSync(locales)) {
        const file = path.join(locales, locale, 'messages.json');
        const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Entry>;
        writeFileSync(file, JSON.stringify(compactCatalogue(catalogue)));
      }
    },
  };
}
