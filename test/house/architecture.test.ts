import { describe, expect, it } from 'vitest';
import { arrowBreaches, wayTo } from './arrows.ts';
import { filesOf } from './project.ts';
import { textBreaches } from './texts.ts';

const MAX_LINES = 220;
const POLYFILL = 'webextension-polyfill';

const files = filesOf('src');

/** Who loads a package. Types are not loaded. */
const loadersOf = (specifier: RegExp): string[] =>
  files.flatMap(({ name, imports }) =>
    imports.filter((each) => specifier.test(each.specifier) && !each.typeOnly).map(({ line }) => `${name}:${line}`),
  );

describe('the house', () => {
  it('has files', () => expect(files.length).toBeGreaterThan(20));

  it('has arrows that point one way', () => expect(arrowBreaches(files)).toEqual([]));

  it('keeps every kind of knowledge in its place', () => expect(textBreaches(files)).toEqual([]));

  it('imports the browser in one file', () => {
    const importers = loadersOf(new RegExp(`^${POLYFILL}`)).map((place) => place.replace(/:\d+$/, ''));
    expect(importers).toEqual(['src/platform/browser.ts']);
  });

  // Classic zod builds functions from text, which the extension's content security policy refuses, and is six times as big.
  it('uses zod/mini only', () => expect(loadersOf(/^zod(?!\/mini$)/)).toEqual([]));

  // Every tab of claude.ai runs these, and they share no chunk with the rest.
  it.each(['content', 'page'])('keeps zod and the polyfill out of the %s script', (shell) => {
    const isHeavy = (target: string): boolean => /^zod\b/.test(target) || target === POLYFILL;
    const entries = files.filter(({ name }) => name.startsWith(`src/${shell}/`) && name.endsWith('.iife.ts'));
    expect(entries.map(({ name }) => wayTo(files, name, isHeavy)).filter((way) => way !== null)).toEqual([]);
  });

  it(`has no file of more than ${MAX_LINES} lines`, () => {
    const long = files.filter(({ name, lines }) => /\.(?:tsx?|css|html)$/.test(name) && lines > MAX_LINES);
    expect(long.map(({ name, lines }) => `${name}:${lines}: too long`)).toEqual([]);
  });
});
