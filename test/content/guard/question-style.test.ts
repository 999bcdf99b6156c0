import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { QUESTION_STYLE } from '../../../src/content/guard/question-style.ts';

const tokens = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');

test('the colours that have a name are those of the faces', () => {
  for (const name of ['surface', 'hover', 'line', 'text', 'text-2', 'text-3', 'ink', 'on-ink', 'inset']) {
    const [, value] = new RegExp(`--${name}: (light-dark\\([^)]*\\));`).exec(tokens) ?? [];
    expect(QUESTION_STYLE).toContain(`--${name}:${value?.replace(', ', ',')};`);
  }
  for (const pair of [
    '#c51224, #b71826',
    '#ffc2c3, #762f31',
    '#b31124, #fd9696',
    '#fff3d3, #30240f',
    '#f0cb80, #5e4518',
  ]) {
    expect(tokens).toContain(pair);
    expect(QUESTION_STYLE).toContain(pair.replace(', ', ','));
  }
});

test('nothing hangs on a size or a font that the page can set', () => {
  expect(QUESTION_STYLE).not.toMatch(/\drem\b/);
  const families = [...QUESTION_STYLE.matchAll(/font:[^;}]*\/[\d.]+ ([^;}]+)/g)].map(([, names]) => names);
  expect(new Set(families)).toEqual(new Set(['system-ui,sans-serif']));
});

test('no motion, and nothing that the right-to-left writers would find on the wrong side', () => {
  expect(QUESTION_STYLE).not.toMatch(
    /transition|animation|(?:margin|padding|border)-(?:left|right)|(?<!-)(?:left|right):/,
  );
});
