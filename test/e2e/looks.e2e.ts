import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPECIMENS as DASHBOARD } from '../dashboard/states.ts';
import { cutOff } from '../faces/cut-off.ts';
import { type GalleryServer, serveGalleries } from '../faces/gallery-server.ts';
import { SPECIMENS as POPUP } from '../popup/states.ts';
import { program } from './programs.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = ['overview', 'history', 'ledger', 'credits', 'settings', 'diagnostics', 'privacy', 'welcome'];
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pt_BR', 'zh_CN', 'zh_TW'];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Face = 'popup' | 'dashboard';
interface Place {
  readonly face: Face;
  readonly state: string;
  readonly view: string;
}

/** Every state of the popup; every view of the dashboard over its first state, and the overview of the others. */
const PLACES: readonly Place[] = [
  ...POPUP.map(({ name }): Place => ({ face: 'popup', state: name, view: '' })),
  ...DASHBOARD.flatMap(({ name }, index) =>
    (index === 0 ? VIEWS : ['overview', 'credits', 'diagnostics']).map(
      (view): Place => ({ face: 'dashboard', state: name, view }),
    ),
  ),
];

let server: GalleryServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveGalleries();
  browser = await puppeteer.launch({
    executablePath: program('chrome'),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--lang=en-GB'],
  });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Look {
  readonly lang?: string;
  readonly width?: number;
  readonly text?: string;
  readonly touch?: boolean;
}

async function show(
  { face, state, view }: Place,
  { lang = 'en', width, text = '', touch = false }: Look = {},
): Promise<void> {
  const size = { width: width ?? (face === 'popup' ? 360 : 1280), height: 800 };
  await page.setViewport({ ...size, hasTouch: touch, isMobile: touch });
  await page.goto('about:blank');
  await page.goto(server.url(face, { state, lang, text }, view));
  const settled = state === 'loading' ? '[data-state=loading]' : '[data-state]:not([data-state=loading])';
  await page.waitForSelector(settled);
  if (state !== 'loading') await page.waitForSelector('[aria-busy=true]', { hidden: true });
}

async function violations(): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, WCAG);
}

const title = ({ face, state, view }: Place) => [face, state, view].filter(Boolean).join(' ');
/** One picture per view is enough where it is the words that are judged. */
const WORDY = PLACES.filter(({ face, state }) =>
  face === 'popup'
    ? ['paying', 'armed', 'blind', 'charge-near', 'team', 'signed-out'].includes(state)
    : state === DASHBOARD[0]?.name,
);

describe.each(['light', 'dark'])('in %s', (theme) => {
  beforeAll(() => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]));

  it.each(PLACES.map((place) => [title(place), place] as const))('everyone can use %s', async (_title, place) => {
    await show(place);
    expect(await violations()).toEqual([]);
  });
});

describe.each(LANGUAGES)('in the language %s', (lang) => {
  it.each(WORDY.map((place) => [title(place), place] as const))('nothing of %s is cut off', async (_title, place) => {
    await show(place, { lang });
    expect(await page.evaluate(cutOff)).toEqual([]);
    await show(place, { lang, width: place.face === 'popup' ? 360 : 320 });
    expect(await page.evaluate(cutOff)).toEqual([]);
  });
});

describe('large and small', () => {
  it.each(WORDY.map((place) => [title(place), place] as const))('%s with text of 200 %%', async (_title, place) => {
    for (const lang of ['en', 'de']) {
      await show(place, { lang, text: '200', width: place.face === 'popup' ? 360 : 700 });
      expect(await page.evaluate(cutOff)).toEqual([]);
    }
  });

  it.each(WORDY.map((place) => [title(place), place] as const))('a finger can hit all of %s', async (_title, place) => {
    await show(place, { touch: true, width: 360 });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a[href], input, select, summary')].flatMap((element) => {
        // A label is part of what can be hit.
        const target = element.closest('label') ?? element;
        const { width, height } = target.getBoundingClientRect();
        const isShown = width > 1 && height > 1;
        return isShown && (height < 43.5 || width < 43.5)
          ? [`${target.outerHTML.slice(0, 120)} ${width}×${height}`]
          : [];
      }),
    );
    expect(small).toEqual([]);
  });
});
