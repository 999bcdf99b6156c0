import type { Page } from 'puppeteer-core';
import type { Browser } from './browser.ts';

const POPUP = 'src/popup/index.html';
const SIZE = { width: 360, height: 600 };

/** What the popup says to tests and tools, in the form of `docs/test-surface.md`. */
export interface Face {
  readonly state: string;
  readonly verdict: string;
  readonly readAt: number | null;
  readonly facts: Readonly<Record<string, string>>;
  /** Names of facts that are shown as old. */
  readonly aged: readonly string[];
  /** Percent by window. */
  readonly windows: Readonly<Record<string, string>>;
  readonly resets: Readonly<Record<string, string>>;
  readonly risks: readonly { readonly id: string; readonly severity: string; readonly amount: string | null }[];
  readonly notices: readonly string[];
  readonly text: string;
}

/** Opens the popup in a tab of its size, and waits until it has read its storage. */
export async function openPopup(browser: Browser): Promise<Page> {
  const page = await browser.openExt(POPUP, SIZE);
  await page.waitForSelector('[data-state]:not([data-state=loading])');
  return page;
}

/** What the popup shows to someone who opens it now. */
export async function faceOf(browser: Browser, picture?: string): Promise<Face> {
  const page = await openPopup(browser);
  try {
    const face = await readFace(page);
    if (picture !== undefined) await page.screenshot({ path: picture });
    return face;
  } finally {
    await page.close();
  }
}

export async function readFace(page: Page): Promise<Face> {
  return page.evaluate(() => {
    const root = document.querySelector<HTMLElement>('[data-state]');
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const table = (name: string, value: string) =>
      Object.fromEntries(all(`[data-${name}]`).map((one) => [one.dataset[name] ?? '', one.dataset[value] ?? '']));
    const { state = '', verdict = '', readAt = '' } = root?.dataset ?? {};
    return {
      state,
      verdict,
      readAt: readAt === '' ? null : Number(readAt),
      facts: table('fact', 'value'),
      aged: all('[data-fact][data-aged]').map((one) => one.dataset.fact ?? ''),
      windows: table('window', 'percent'),
      resets: table('window', 'resetsAt'),
      risks: all('[data-risk]').map(({ dataset }) => ({
        id: dataset.risk ?? '',
        severity: dataset.severity ?? '',
        amount: dataset.amount ?? null,
      })),
      notices: all('[data-notice]').map((one) => one.dataset.notice ?? ''),
      text: document.body.innerText,
    };
  });
}
