import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

interface Entry {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const catalogue = messages as Readonly<Record<string, Entry>>;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that can name a message: the code of every face, and the manifest. */
function sources(): string {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const texts = files.map((name) => readFileSync(`${root}src/${name}`, 'utf8'));
  return [...texts, readFileSync(`${root}manifest.json`, 'utf8')].join('\n');
}

describe('the English catalogue', () => {
  const code = sources();
  const literals = new Set([...code.matchAll(/['`]([a-z0-9_]+)['`]/g)].map(([, key]) => key));
  const made = [...code.matchAll(/`([a-z0-9_]+_)\$\{[^}`]+\}[^`]*`/g)].map(([, start]) => `${start}`);

  it.each(Object.keys(catalogue))('%s is used, and whole', (key) => {
    const base = key.replace(/_(one|other)$/, '');
    const inManifest = code.includes(`__MSG_${key}__`);
    const used = literals.has(key) || literals.has(base) || inManifest || made.some((start) => key.startsWith(start));
    expect(used).toBe(true);
    const { message, placeholders = {} } = catalogue[key]!;
    const named = [...message.matchAll(/\$([A-Z0-9_]+)\$/g)].map(([, name]) => `${name}`.toLowerCase());
    expect(new Set(named)).toEqual(new Set(Object.keys(placeholders)));
    expect(message.trim()).not.toBe('');
    // The browsers know nine places.
    for (const { content } of Object.values(placeholders)) expect(content).toMatch(/^\$[1-9]$/);
  });

  it('fits what the stores and the toolbar take', () => {
    expect(messages.extension_description.message.length).toBeLessThanOrEqual(132);
    expect(messages.extension_name.message).toBe('Usage Watchdog for Claude');
  });

  it('raises its voice nowhere', () => {
    for (const { message } of Object.values(catalogue)) expect(message).not.toContain('!');
  });

  it('has both English forms of each plural', () => {
    const forms = (form: string) => Object.keys(catalogue).filter((key) => key.endsWith(form));
    expect(forms('_one').map((key) => key.slice(0, -4))).toEqual(forms('_other').map((key) => key.slice(0, -6)));
  });
});
