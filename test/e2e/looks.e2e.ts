import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutOff } from '../faces/cut-off.ts';
import { type Gallery, openGallery } from '../faces/gallery.ts';
import { LANGUAGES, OVER_PAGE, PARTS, PLACES, type Place, titleOf, WORDY } from '../faces/places.ts';
import { program } from './programs.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a finger needs, in px; half a pixel for rounding. */
const TOUCH = 43.5;

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery(program('chrome'));
});
afterAll(() => gallery?.close());

/** What axe finds; by all rules, or by those alone that are named. */
async function violations({ state }: Place, only?: readonly string[]): Promise<string[]> {
  if (!(await gallery.page.evaluate(() => 'axe' in globalThis))) await gallery.page.evaluate(AXE);
  // For the moment in which storage has not answered there are boxes and no words, so no heading either.
  const rules = { 'page-has-heading-one': { enabled: state !== 'loading' } };
  const runOnly = only === undefined ? { type: 'tag', values: WCAG } : { type: 'rule', values: [...only] };
  return gallery.page.evaluate(
    async (chosen, exceptions) => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      const { violations: found } = await checker.run(document, { runOnly: chosen, rules: exceptions });
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    runOnly as axe.RunOnly,
    only === undefined ? rules : {},
  );
}

async function tooSmallToHit(): Promise<string[]> {
  return gallery.page.evaluate((least) => {
    const all = [...document.querySelectorAll('button, a[href], input, select, summary')];
    // A label is part of what can be hit.
    return all
      .map((element) => element.closest('label') ?? element)
      .map((element) => ({ html: element.outerHTML.slice(0, 120), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && (box.height < least || box.width < least))
      .map(({ html, box }) => `${html} ${box.width}×${box.height}`);
  }, TOUCH);
}

const rows = (places: typeof PLACES) => places.map((place) => [titleOf(place), place] as const);

describe('our own pages', () => {
  it.each(rows(PLACES))('everyone can use %s, light and dark', async (_title, place) => {
    // All of it at once: what lies half under the edge of a popup that rolls could not be hit there.
    await gallery.show(place, { height: 3000 });
    expect(await violations(place)).toEqual([]);
    await gallery.turn({ theme: 'dark' });
    expect(await violations(place, ['color-contrast'])).toEqual([]);
  });
});

describe('on a phone', () => {
  it.each(rows(WORDY))('a finger can hit all of %s', async (_title, place) => {
    await gallery.show(place, { touch: true, width: 360 });
    expect(await tooSmallToHit()).toEqual([]);
    expect(await gallery.page.evaluate(cutOff)).toEqual([]);
  });
});

describe.each(OVER_PAGE)('over a page, %s', (face) => {
  const place: Place = { face, state: '', view: '' };
  // One page for all of them: it draws one after the other.
  const faults = async (isLarge = false) =>
    gallery.page.evaluate((isLargeText) => globalThis.parts.faults(isLargeText), isLarge);
  const narrow = async () => gallery.page.setViewport({ width: 320, height: 640 });

  it.each(LANGUAGES)('all words and buttons can be seen in the language %s', async (lang) => {
    await gallery.show(place, { lang, width: 620 });
    expect(await faults()).toEqual([]);
    await narrow();
    expect(await faults()).toEqual([]);
  });

  it.each(['en', 'de', 'ar'])('and so it is twice as large in the language %s', async (lang) => {
    await gallery.show(place, { lang, width: 620, height: 900, text: '200' });
    expect(await faults(true)).toEqual([]);
    await narrow();
    expect(await faults(true)).toEqual([]);
  });

  // Chinese is short: what is high enough by its words alone elsewhere is not there.
  it.each(['en', 'zh_CN'])('a finger can hit all of it in the language %s', async (lang) => {
    await gallery.show(place, { lang, touch: true, width: 360 });
    expect(await faults()).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('everyone can use it in %s', async (theme) => {
    await gallery.show(place, { theme, height: 1000 });
    for (const { state } of PARTS.filter((each) => each.face === face)) {
      await gallery.page.evaluate(async (name) => {
        await globalThis.parts.draw(name);
      }, state);
      expect(await violations(place), state).toEqual([]);
    }
  });
});
