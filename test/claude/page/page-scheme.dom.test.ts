// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { type Scheme, schemeAround } from '../../../src/claude/page/page-scheme.ts';

const CLEAR = 'rgba(0, 0, 0, 0)';

/** What a browser would compute, which the simulated document does not: from the innermost element out. */
function styles(backgrounds: readonly string[], colorScheme = 'normal'): typeof getComputedStyle {
  const elements = [...document.querySelectorAll('#inner, main, body, html')].reverse();
  return (element) =>
    ({ backgroundColor: backgrounds[elements.indexOf(element)] ?? CLEAR, colorScheme }) as CSSStyleDeclaration;
}

afterEach(() => {
  document.documentElement.removeAttribute('data-mode');
  document.documentElement.className = '';
});

function scheme(styleOf: () => typeof getComputedStyle): Scheme | null {
  document.body.innerHTML = '<main><div id="inner"></div></main>';
  return schemeAround(document.querySelector('#inner')!, styleOf());
}

describe('light or dark', () => {
  it.each<[string, readonly string[], Scheme]>([
    ['the paper of the page', [CLEAR, CLEAR, 'rgb(250, 249, 245)'], 'light'],
    ['its dark paper', [CLEAR, CLEAR, 'rgb(38, 38, 36)'], 'dark'],
    ['the innermost counts', ['rgb(48, 48, 46)', 'rgb(255, 255, 255)'], 'dark'],
    ['what lets another through does not', ['rgba(0, 0, 0, 0.3)', 'rgb(255, 255, 255)'], 'light'],
    ['a mixed colour', ['color(srgb 0.98 0.97 0.96)'], 'light'],
    ['a mixed dark colour', ['color(srgb 0.1 0.1 0.1 / 0.9)'], 'dark'],
  ])('by %s', (_name, backgrounds, expected) => {
    expect(scheme(() => styles(backgrounds))).toBe(expected);
  });

  it.each<[string, () => void, string, Scheme | null]>([
    ['its mode', () => document.documentElement.setAttribute('data-mode', 'dark'), 'normal', 'dark'],
    ['its class', () => document.documentElement.classList.add('antialiased', 'dark'), 'normal', 'dark'],
    ['its property', () => undefined, 'dark', 'dark'],
    [
      'the system, where the mode leaves it to that',
      () => (document.documentElement.dataset.mode = 'auto'),
      'light dark',
      null,
    ],
    ['the system, where it says nothing', () => undefined, 'normal', null],
  ])('without a background that can be read, by %s', (_name, say, property, expected) => {
    say();
    expect(scheme(() => styles(['oklch(0.9 0.1 20)'], property))).toBe(expected);
  });
});
