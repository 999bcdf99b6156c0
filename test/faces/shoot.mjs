// node test/faces/shoot.mjs popup|dashboard [state[:view] …] [--lang=de] [--theme=dark] [--width=320] [--text=200]
import { findBrowsers } from '../../scripts/browsers.mjs';
import { importTypeScript } from '../../scripts/start/prepare.mjs';

const { shoot } = await importTypeScript('test/faces/shoot.ts');
await shoot(process.argv.slice(2), findBrowsers().chrome);
