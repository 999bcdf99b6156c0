import { render } from 'preact';
import { App } from '../../src/dashboard/app.tsx';
import { galleryLanguage } from '../faces/gallery-language.ts';
import { fakeSource } from './fake-source.ts';
import { SPECIMENS } from './states.ts';

/** One specimen, picked by `?state=`, at the view of the address: the real dashboard over fixed documents at a fixed time. */
const asked = new URLSearchParams(location.search);
const specimen = SPECIMENS.find(({ name }) => name === asked.get('state')) ?? SPECIMENS[0]!;
if (asked.get('text') === '200') document.documentElement.style.fontSize = '32px';
render(<App source={fakeSource({ ...specimen, ...galleryLanguage() })} />, document.body);
