import { render } from 'preact';
import { faceLanguage } from '../platform/face-language.ts';
import { App } from './app.tsx';
import { browserSource } from './browser-source.ts';

const source = browserSource();
faceLanguage(source.translate);
render(<App source={source} />, document.body);
