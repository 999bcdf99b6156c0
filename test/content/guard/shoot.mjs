// Takes a picture of the guard's question of each kind, light and dark, and of its narrow, long, large and forced forms.
// node test/content/guard/shoot.mjs [question …]     writes artifacts/guard/
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const out = path.join(root, 'artifacts/guard');
const only = process.argv.slice(2);

const WIDE = { width: 620, height: 620 };
const NARROW = { width: 320, height: 640 };
const LIGHT = [{ name: 'prefers-color-scheme', value: 'light' }];
const DARK = [{ name: 'prefers-color-scheme', value: 'dark' }];
/** Each way to look at a question, and the questions that are looked at that way; none named: all. */
const WAYS = [
  { name: 'light', features: LIGHT, size: WIDE },
  { name: 'dark', features: DARK, size: WIDE },
  { name: 'narrow', features: LIGHT, size: NARROW },
  { name: 'low', features: LIGHT, size: { width: 620, height: 330 }, of: ['buy', 'paid-send', 'german'] },
  { name: 'forced', features: [...DARK, { name: 'forced-colors', value: 'active' }], size: WIDE, of: ['buy', 'claim'] },
  { name: 'large', features: LIGHT, size: { width: 620, height: 900 }, text: 32 },
  { name: 'large-narrow', features: LIGHT, size: NARROW, text: 32, of: ['reload-on', 'paid-send', 'german', 'arabic'] },
];

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  // Nothing of this may end up in the project's own cache.
  cacheDir: path.join(out, '.vite'),
});
mkdirSync(out, { recursive: true });
await server.listen();
try {
  const { SAMPLES } = await server.ssrLoadModule('/test/content/guard/questions.ts');
  const names = Object.keys(SAMPLES).filter((name) => only.length === 0 || only.includes(name));
  // The reader's own text size is a setting of the browser.
  for (const text of [16, 32]) {
    const ways = WAYS.filter((way) => (way.text ?? 16) === text);
    await inBrowser(text, async (browser) => {
      for (const way of ways)
        for (const name of names) if (way.of?.includes(name) ?? true) await shoot(browser, name, way);
    });
  }
} finally {
  await server.close();
  rmSync(path.join(out, '.vite'), { recursive: true, force: true });
}

/** @param {number} text @param {(browser: import('puppeteer-core').Browser) => Promise<void>} work */
async function inBrowser(text, work) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--lang=en-GB',
      `--blink-settings=defaultFontSize=${text}`,
    ],
  });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** @param {import('puppeteer-core').Browser} browser @param {string} name @param {typeof WAYS[number]} way */
async function shoot(browser, name, way) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`${name}-${way.name}: ${error}`));
  await page.setViewport({ ...way.size, deviceScaleFactor: 2 });
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', { features: way.features });
  await page.goto(`${server.resolvedUrls?.local[0]}test/content/guard/gallery.html?question=${name}`);
  await page.waitForSelector('usage-watchdog-guard');
  await page.screenshot({ path: path.join(out, `${name}-${way.name}.png`) });
  await page.close();
}
