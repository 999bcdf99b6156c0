// Takes pictures of the popup in each of its states and of the dashboard in each of its views.
// node test/faces/shoot.mjs popup|dashboard [state[:view] …] [--lang=de] [--theme=dark] [--width=320] [--text=200]
//   writes artifacts/<face>/<state>[-<view>]-<theme>[…].png, and a sheet of all of them where all were asked for
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, theme: { type: 'string' }, width: { type: 'string' }, text: { type: 'string' } },
});
const [face = 'popup', ...only] = positionals;
const out = path.join(root, 'artifacts', face);
const cacheDir = path.join(out, `.vite-${process.pid}`);

const FACES = {
  popup: { width: 360, views: [''] },
  dashboard: {
    width: 1280,
    views: ['overview', 'history', 'ledger', 'credits', 'settings', 'diagnostics', 'privacy', 'welcome'],
  },
};
const { width: usual, views } = FACES[/** @type {keyof typeof FACES} */ (face)];
const width = Number(values.width ?? usual);

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  // Nothing of this may end up in the project's own cache.
  cacheDir,
});
mkdirSync(out, { recursive: true });
await server.listen();
const base = server.resolvedUrls?.local[0];
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
  ],
});
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  const wanted = await wantedPictures();
  for (const theme of values.theme === undefined ? ['light', 'dark'] : [values.theme]) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    const shots = [];
    for (const { state, view } of wanted) shots.push(await shoot(page, state, view, theme));
    if (only.length === 0) await sheet(shots, theme);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(cacheDir, { recursive: true, force: true });
}

/** Every state of the popup; every view of the first state of the dashboard, and the overview of the others. */
async function wantedPictures() {
  if (only.length > 0) {
    return only.map((each) => {
      const [state = '', view = views[0] ?? ''] = each.split(':');
      return { state, view };
    });
  }
  const { SPECIMENS } = await server.ssrLoadModule(`/test/${face}/states.ts`);
  const states = SPECIMENS.map((/** @type {{name: string}} */ { name }) => name);
  return states.flatMap((/** @type {string} */ state, /** @type {number} */ index) =>
    (index === 0 ? views : views.slice(0, 1)).map((view) => ({ state, view })),
  );
}

/** @param {import('puppeteer-core').Page} page @param {string} state @param {string} view @param {string} theme */
async function shoot(page, state, view, theme) {
  const parts = [state, view, theme, values.lang, values.width, values.text && `text${values.text}`];
  const name = parts.filter(Boolean).join('-');
  await page.setViewport({ width, height: face === 'popup' ? 600 : 800, deviceScaleFactor: face === 'popup' ? 2 : 1 });
  const query = new URLSearchParams({ state, lang: values.lang ?? 'en', text: values.text ?? '' });
  await page.goto('about:blank');
  await page.goto(`${base}test/${face}/gallery.html?${query}${view && `#${view}`}`, { waitUntil: 'networkidle0' });
  const settled = state === 'loading' ? '[data-state=loading]' : '[data-state]:not([data-state=loading])';
  await page.waitForSelector(settled);
  if (face === 'popup' && state === 'organizations') await page.click('button.org');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) console.error(`${name}: ${wide} px wide`);
  const file = path.join(out, `${name}.png`);
  const height = await page.evaluate(() => document.body.scrollHeight);
  await page.setViewport({ width, height: Math.max(height, 120), deviceScaleFactor: face === 'popup' ? 2 : 1 });
  await page.screenshot({ path: file });
  return { name, file, height };
}

/** @param {{name: string, file: string, height: number}[]} shots @param {string} theme */
async function sheet(shots, theme) {
  const page = await browser.newPage();
  const count = face === 'popup' ? 7 : 3;
  const shown = face === 'popup' ? 360 : 640;
  const columns = Array.from({ length: count }, () => ({ height: 0, figures: '' }));
  for (const { name, file, height } of shots) {
    const shortest = columns.reduce((best, column) => (column.height < best.height ? column : best));
    const data = readFileSync(file).toString('base64');
    shortest.figures += `<h2>${name}</h2><img width="${shown}" src="data:image/png;base64,${data}">`;
    shortest.height += (height * shown) / width + 50;
  }
  const ground = theme === 'dark' ? 'background:#000;color:#ddd' : 'background:#ddd';
  const style = `<style>body{display:flex;gap:16px;margin:16px;font:14px sans-serif;${ground}}h2{font-size:14px}</style>`;
  await page.setViewport({ width: 16 + count * (shown + 16), height: 1000 });
  await page.setContent(style + columns.map(({ figures }) => `<div>${figures}</div>`).join(''));
  await page.screenshot({ path: path.join(out, `sheet-${theme}.png`), fullPage: true });
  await page.close();
}
