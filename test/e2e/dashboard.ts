import type { Page } from 'puppeteer-core';
import type { Browser } from './browser.ts';

const DASHBOARD = 'src/dashboard/index.html';

/** A file that the page handed to the user. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Opens the dashboard at a view and waits until it has read its storage. */
export async function openDashboard(browser: Browser, view: string): Promise<Page> {
  const page = await browser.openExt(`${DASHBOARD}#${view}`, { width: 1280, height: 900 });
  await page.waitForSelector(`[data-state]:not([data-state=loading])[data-view=${view}]`);
  return page;
}

/** Does something with the dashboard open at a view. */
export async function inDashboard<T>(browser: Browser, view: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await openDashboard(browser, view);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Presses something that saves a file, and catches the file: a driver cannot look into the user's downloads. */
export async function savedBy(page: Page, selector: string): Promise<SavedFile> {
  await page.waitForSelector(selector);
  return page.evaluate(
    (button) =>
      new Promise<SavedFile>((resolve) => {
        const made = URL.createObjectURL;
        const clicked = HTMLAnchorElement.prototype.click;
        let text: Promise<string> = Promise.resolve('');
        URL.createObjectURL = (blob) => {
          text = (blob as Blob).text();
          return made(blob);
        };
        HTMLAnchorElement.prototype.click = function saved(this: HTMLAnchorElement) {
          URL.createObjectURL = made;
          HTMLAnchorElement.prototype.click = clicked;
          void text.then((value) => resolve({ name: this.download, text: value }));
        };
        document.querySelector<HTMLElement>(button)?.click();
      }),
    selector,
  );
}

/** Chooses a file in the page's own file field, as the browser does after the user has chosen. */
export async function choose(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.evaluate(
    (field, content) => {
      const input = document.querySelector<HTMLInputElement>(field);
      if (input === null) throw new Error(`no ${field}`);
      const files = new DataTransfer();
      files.items.add(new File([content], 'chosen.json', { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    text,
  );
}

/** Where Tab leads, from the top of the page to its end: a name for each stop, and whether it can be seen there. */
export async function tabStops(page: Page, most = 120): Promise<readonly { name: string; seen: boolean }[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  const stops: { name: string; seen: boolean }[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async () => {
      const at = document.activeElement;
      if (at === null || at === document.body || at === document.documentElement) return null;
      const isSeen = () => {
        const { outlineStyle, boxShadow } = getComputedStyle(at);
        const { width, height } = at.getBoundingClientRect();
        return width > 0 && height > 0 && (outlineStyle !== 'none' || boxShadow !== 'none');
      };
      // A busy browser shows the focus a moment after it has moved it.
      const soon = performance.now() + 1000;
      while (!isSeen() && performance.now() < soon) await new Promise(requestAnimationFrame);
      const text = at.getAttribute('aria-label') ?? at.closest('label')?.textContent ?? at.textContent ?? '';
      const key = Array.prototype.indexOf.call(document.querySelectorAll('*'), at);
      return { name: `${key} ${at.tagName.toLowerCase()} ${text.trim().slice(0, 40)}`, seen: isSeen() };
    });
    if (stop === null || stops.some(({ name }) => name === stop.name)) break;
    stops.push(stop);
  }
  return stops;
}
