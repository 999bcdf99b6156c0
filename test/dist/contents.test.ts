import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Built, TARGETS } from './built.ts';

/** The only addresses that may stand in what is shipped. Namespaces are names, not places: nothing is loaded from them. */
const ADDRESSES = [
  'https://claude.ai',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/2000/svg',
];

const ADDRESS = /\b(?:https?|wss?):\/\/[^\s"'`<>\\)$]*/g;

/** Code from text. `Function` as a type of value (`instanceof Function`) is fine. */
const CODE_FROM_TEXT =
  /\beval\s*\(|\bnew\s+Function\b|(?<![\w$.])Function\s*\(|\bimportScripts\s*\(|set(?:Timeout|Interval)\s*\(\s*["'`]/g;

function isAllowed(address: string): boolean {
  return ADDRESSES.some(
    (allowed) => address === allowed || (allowed === ADDRESSES[0] && address.startsWith(`${allowed}/`)),
  );
}

describe.each(TARGETS)('what is shipped for %s', (target) => {
  const built = new Built(target);
  const scripts = built.filesOf('.js');

  it('makes no code from text', () => {
    const found = scripts.flatMap((file) =>
      [...built.text(file).matchAll(CODE_FROM_TEXT)].map(([text]) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('names no address but claude.ai', () => {
    const found = built
      .filesOf('.js', '.html', '.css', '.svg')
      .flatMap((file) => [...built.text(file).matchAll(ADDRESS)].map(([address]) => ({ file, address })));
    expect(found.filter(({ address }) => !isAllowed(address))).toEqual([]);
  });

  it('has pages whose scripts and styles are their own files', () => {
    for (const page of built.filesOf('.html')) {
      const html = built.text(page);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S|\son\w+\s*=|javascript:/i);
      expect(built.closure(page).length).toBeGreaterThan(1);
    }
  });

  // A loader would import the real script late, after the page's first requests, and expose it to the page.
  it('has content scripts that are complete by themselves', () => {
    expect(built.contentScripts.length).toBeGreaterThan(0);
    for (const file of built.contentScripts) {
      const code = built.text(file);
      expect(() => new Script(code), `${file} is a classic script`).not.toThrow();
      expect(code.trim(), `${file} leaves no name behind`).toMatch(
        /^(?:["']use strict["'];)?[(!]|^(?:var|let|const) \w+\s*=\s*\(?function/,
      );
      expect(code).not.toMatch(/\bimport\s*\(|\brequire\s*\(|getURL\(\s*["'`][^"'`]*\.js/);
      expect(built.closure(file)).toEqual([file]);
    }
  });

  it('has no maps, sources or leftovers', () => {
    const known =
      /^(?:manifest\.json|service-worker-loader\.js|_locales\/\w+\/messages\.json|icons\/[\w-]+\.(?:png|svg)|assets\/.+\.(?:js|css|svg|woff2|png)|src\/[\w/-]+\.(?:html|iife\.js))$/;
    expect(built.files.filter((file) => !known.test(file))).toEqual([]);
  });
});
