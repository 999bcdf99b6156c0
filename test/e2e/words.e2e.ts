import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutOff } from '../faces/cut-off.ts';
import { type Gallery, openGallery } from '../faces/gallery.ts';
import { LANGUAGES, titleOf, WORDY } from '../faces/places.ts';
import { program } from './programs.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery(program('chrome'));
});
afterAll(() => gallery?.close());

const nothingIsCut = async (how: string) => expect(await gallery.page.evaluate(cutOff), how).toEqual([]);

describe.each(LANGUAGES)('in the language %s', (lang) => {
  const popups = WORDY.filter(({ face }) => face === 'popup');
  it.each(popups.map((place) => [titleOf(place), place] as const))(
    'nothing of %s is cut off, also twice as large',
    async (_title, place) => {
      await gallery.show(place, { lang });
      await nothingIsCut('as it is');
      await gallery.turn({ text: '200' });
      await nothingIsCut('twice as large');
    },
  );

  it.each([
    ['as it is', 1280, '100'],
    ['twice as large', 700, '200'],
    ['narrow', 320, '100'],
  ])('nothing of the dashboard is cut off, %s', async (_title, width, text) => {
    const [first, ...others] = WORDY.filter(({ face }) => face === 'dashboard');
    if (first === undefined) throw new Error('the dashboard has no views');
    await gallery.show(first, { lang, width });
    await gallery.turn({ text });
    await nothingIsCut(first.view);
    for (const { view } of others) {
      await gallery.turn({ view });
      await nothingIsCut(view);
    }
  });
});
