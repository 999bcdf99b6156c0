import { render } from 'preact';
import { App } from '../../src/popup/app.tsx';
import type { Translate } from '../../src/words/translate.ts';
import { galleryLanguage } from '../faces/gallery-language.ts';
import { fakeSource } from './fake-source.ts';
import { SPECIMENS } from './states.ts';

/** One specimen, picked by `?state=`: the real popup over fixed documents at a fixed time. */
const { translate: english, locale } = galleryLanguage();

/** Words a third longer, as German ones are; what is put into them stays as it is. */
const lengthened: Translate = (key, args) => {
  const marked = english(
    key,
    args?.map((_, index) => `${index}`),
  );
  const longer = marked.replaceAll(/\p{L}{5,}/gu, (word) => word + word.slice(0, 3).toLowerCase());
  return longer.replaceAll(/([0-9])/g, (_all, place: string) => args?.[Number(place)] ?? place);
};

const asked = new URLSearchParams(location.search);
const specimen = SPECIMENS.find(({ name }) => name === asked.get('state')) ?? SPECIMENS[0]!;
if (specimen.direction) document.documentElement.dir = specimen.direction;
if (specimen.textScale === 2 || asked.get('text') === '200') document.documentElement.style.fontSize = '32px';
const source = fakeSource({ locale, ...specimen, translate: specimen.long === true ? lengthened : english });
render(<App source={source} />, document.body);
