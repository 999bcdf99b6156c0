import { render } from 'preact';
import { App } from './app.tsx';
import { browserSource } from './browser-source.ts';

const source = browserSource();
// The language of the texts, which need not be the browser's own where there is no translation.
document.documentElement.lang = source.translate('text_language');
document.documentElement.dir = source.translate('text_direction');
document.title = source.translate('extension_short_name');
render(<App source={source} />, document.body);
