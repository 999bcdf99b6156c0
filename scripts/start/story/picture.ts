import type { Page } from 'puppeteer-core';
import { waitedFor } from './waited-for.ts';

/** All of the popup, as if a browser gave it more than 600 px: what rolls there is unrolled. */
export async function takePopup(popup: Page, file: string): Promise<void> {
  const height = await popup.evaluate(() => {
    const [frame, ...rolling] = document.querySelectorAll<HTMLElement>('.popup, .rolls');
    frame?.style.setProperty('max-block-size', 'none');
    for (const one of rolling) one.style.setProperty('overflow', 'visible');
    return Math.ceil(document.body.getBoundingClientRect().height);
  });
  await waitedFor('a picture of the popup', take(popup, { width: 360, height, deviceScaleFactor: 2 }, file));
}

/** All of a page that scrolls, as if the screen were high enough. */
export async function takePage(page: Page, width: number, file: string): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await waitedFor('a picture of the page', take(page, { width, height }, file));
}

type Viewport = NonNullable<Parameters<Page['setViewport']>[0]>;

async function take(page: Page, viewport: Viewport, file: string): Promise<void> {
  await page.setViewport(viewport);
  // Firefox resizes a little later than it says.
  await page.waitForFunction((wanted) => innerHeight === wanted && scrollY === 0, {}, viewport.height);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.screenshot({ path: file });
}
