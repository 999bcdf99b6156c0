// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { findAnchor } from '../../../src/content/in-page/anchors.ts';

/** happy-dom lays nothing out: the size stands in the markup. */
function page(html: string): void {
  document.body.innerHTML = html;
  for (const element of document.querySelectorAll<HTMLElement>('[data-size]')) {
    const [width = 0, height = 0] = (element.dataset.size ?? '').split('x').map(Number);
    element.getBoundingClientRect = () => ({ width, height, left: 0, top: 0, right: width, bottom: height }) as DOMRect;
  }
}

afterEach(() => {
  document.body.innerHTML = '';
});

const COMPOSER = '<div contenteditable="true"></div>';

describe('where the line and the panel stand', () => {
  it.each<[string, string, string | null]>([
    ['a fieldset', `<fieldset data-size="600x80">${COMPOSER}</fieldset>`, 'fieldset'],
    ['a form with a text area', '<form data-size="600x80"><textarea></textarea></form>', 'form'],
    [
      'two of them',
      `<fieldset data-size="600x80">${COMPOSER}</fieldset><fieldset data-size="600x80">${COMPOSER}</fieldset>`,
      null,
    ],
    [
      'a hidden one beside it',
      `<fieldset data-size="0x0">${COMPOSER}</fieldset><fieldset data-size="600x80">${COMPOSER}</fieldset>`,
      'fieldset',
    ],
    ['one as large as the page', `<fieldset data-size="600x2000">${COMPOSER}</fieldset>`, null],
    ['none', '<main data-size="600x800"><p>Text</p></main>', null],
  ])('the composer: %s', (_name, html, by) => {
    page(html);
    expect(findAnchor(document, 'composer')?.by ?? null).toBe(by);
  });

  it.each<[string, string, string | null]>([
    [
      'by its id',
      '<div id="extra-usage-credits-section" data-size="600x300">Usage credits</div>',
      '#extra-usage-credits-section',
    ],
    [
      'by an empty marker in its section',
      '<section data-size="600x300"><i data-testid="extra-usage-section"></i>Usage</section>',
      '[data-testid="extra-usage-section"]',
    ],
    ['by neither', '<section data-size="600x300">Usage credits</section>', null],
  ])('the settings: %s', (_name, html, by) => {
    page(html);
    expect(findAnchor(document, 'credits')?.by ?? null).toBe(by);
  });
});
