// node test/faces/shoot.mjs popup|dashboard|guard|in-page [state[:view] …]
//   [--lang=de] [--theme=dark] [--width=320] [--height=330] [--text=200] [--forced-colors]
import { findBrowsers } from '../../scripts/browsers.mjs';
import { importTypeScript } from '../../scripts/start/prepare.mjs';

const { shoot } = await importTypeScript('test/faces/shoot.ts');
await shoot(process.argv.slice(2), findBrowsers().chrome);
