// Takes a picture of the popup in each of its states, in light and in dark, and a sheet of all of them.
// node test/popup/shoot.mjs [state …]     writes artifacts/popup/
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = path.join(root, 'artifacts/popup');
const only = process.argv.slice(2);

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
  const names = await stateNames();
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    const shots = [];
    for (const name of names) shots.push(await shoot(page, name, theme));
    if (only.length === 0) await sheet(shots, theme);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(path.join(out, '.vite'), { recursive: true, force: true });
}

/** @returns {Promise<string[]>} */
async function stateNames() {
  const { SPECIMENS } = await server.ssrLoadModule('/test/popup/states.ts');
  const all = SPECIMENS.map((/** @type {{name: string}} */ { name }) => name);
  return only.length > 0 ? all.filter((/** @type {string} */ name) => only.includes(name)) : all;
}

/** @param {import('puppeteer-core').Page} page @param {string} name @param {string} theme */
async function shoot(page, name, theme) {
  await page.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await page.goto(`${base}test/popup/gallery.html?state=${name}`);
  const settled = name === 'loading' ? '[data-state=loading]' : '[data-state]:not([data-state=loading])';
  await page.waitForSelector(settled);
  if (name === 'organizations') await page.click('button.org');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > 360) console.error(`${name}: ${wide} px wide`);
  const file = path.join(out, `${name}-${theme}.png`);
  const height = await page.evaluate(() => document.body.scrollHeight);
  await page.setViewport({ width: 360, height: Math.max(height, 120), deviceScaleFactor: 2 });
  await page.screenshot({ path: file });
  return { name, file, height };
}

/** @param {{name: string, file: string, height: number}[]} shots @param {string} theme */
async function sheet(shots, theme) {
  const page = await browser.newPage();
  const columns = Array.from({ length: 7 }, () => ({ height: 0, figures: '' }));
  for (const { name, file, height } of shots) {
    const shortest = columns.reduce((best, column) => (column.height < best.height ? column : best));
    const data = readFileSync(file).toString('base64');
    shortest.figures += `<h2>${name}</h2><img width="360" src="data:image/png;base64,${data}">`;
    shortest.height += height + 50;
  }
  const ground = theme === 'dark' ? 'background:#000;color:#ddd' : 'background:#ddd';
  const style = `<style>body{display:flex;gap:16px;margin:16px;font:14px sans-serif;${ground}}h2{font-size:14px}</style>`;
  await page.setViewport({ width: 16 + 7 * 376, height: 1000 });
  await page.setContent(style + columns.map(({ figures }) => `<div>${figures}</div>`).join(''));
  await page.screenshot({ path: path.join(out, `sheet-${theme}.png`), fullPage: true });
  await page.close();
}
