import type { Page } from 'puppeteer-core';
import type { Browser } from '../e2e/browser.ts';
import { openPopup } from '../e2e/face.ts';
import { type Measure, timed } from './measure.ts';

const WARM = 12;
const COLD = 8;

/** Times of one opening in ms since the navigation began, and how much the page moved under the eye. */
interface Opening {
  readonly first: number;
  readonly data: number;
  readonly shift: number;
}

/** The popup in a tab, again and again. The account has been read before. */
export async function warmPopup(browser: Browser): Promise<Measure[]> {
  // The first opening after the build fills the browser's own caches.
  await (await openPopup(browser)).close();
  const openings: Opening[] = [];
  for (let n = 0; n < WARM; n += 1) {
    const page = await openPopup(browser);
    openings.push(await page.evaluate(timesOf));
    await page.close();
  }
  return measuresOf(`popup warm, ${browser.name}`, 100, openings);
}

/** The popup as the first page of a browser that has just been started. */
export async function coldPopup(browser: Browser): Promise<Measure[]> {
  const openings: Opening[] = [];
  for (let n = 0; n < COLD; n += 1) {
    await browser.restart();
    // The browser's own control page is the popup, opened as soon as the browser was up.
    openings.push(await browser.ext(timesOf));
  }
  return measuresOf(`popup cold, ${browser.name}`, 250, openings);
}

function measuresOf(item: string, budget: number, openings: readonly Opening[]): Measure[] {
  const shift = Math.max(...openings.map(({ shift }) => shift));
  const measures = [
    timed(
      `${item}: first content`,
      budget,
      openings.map(({ first }) => first),
    ),
    timed(
      `${item}: data on screen`,
      null,
      openings.map(({ data }) => data),
    ),
  ];
  // Firefox does not report layout shifts.
  if (Number.isNaN(shift)) return measures;
  return [
    ...measures,
    { item: `${item}: layout shift`, unit: '', budget: 0, value: shift, note: `largest of ${openings.length}` },
  ];
}

/**
 * Runs in the popup. The largest paint is the headline, which is there as soon as storage has answered; the browser keeps
 * these entries for whoever asks later.
 */
async function timesOf(): Promise<Opening> {
  const entries = (type: string) =>
    new Promise<PerformanceEntryList>((resolve) => {
      if (!PerformanceObserver.supportedEntryTypes.includes(type)) return resolve([]);
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
      // Where there are none, the observer is never called.
      setTimeout(() => resolve([]), 300);
    });
  const paints = await entries('paint');
  const largest = await entries('largest-contentful-paint');
  const shifts = (await entries('layout-shift')) as unknown as readonly { readonly value: number }[];
  const data = largest.at(-1)?.startTime ?? Number.NaN;
  const first = paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0;
  return {
    // A tab that was not in front when it painted says 0. Its first content was there with the headline, if not before.
    first: first > 0 ? first : data,
    data,
    shift: PerformanceObserver.supportedEntryTypes.includes('layout-shift')
      ? shifts.reduce((sum, { value }) => sum + value, 0)
      : Number.NaN,
  };
}

/** The real popup under the toolbar's button: from the call to the data, as the driver sees it. */
export async function realPopup(browser: Browser, anyPage: Page): Promise<Measure[]> {
  const samples: number[] = [];
  const puppet = anyPage.browser();
  for (let n = 0; n < COLD; n += 1) {
    const before = new Set(puppet.targets());
    const start = performance.now();
    await browser.ext(() => globalThis.chrome.action.openPopup());
    const target = await puppet.waitForTarget((one) => !before.has(one) && one.url().endsWith('/popup/index.html'));
    const popup = await target.asPage();
    await popup.waitForSelector('[data-state=ready]');
    samples.push(performance.now() - start);
    await popup.close();
  }
  return [timed(`popup under the button, ${browser.name}`, null, samples)];
}
