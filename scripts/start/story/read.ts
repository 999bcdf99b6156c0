import type { Page } from 'puppeteer-core';
import type { VerdictWord } from '../../../src/risk/verdict-word.ts';
import { inDashboard } from '../../../test/e2e/dashboard.ts';
import { openPopup, readFace } from '../../../test/e2e/face.ts';
import { dialogIn } from '../../../test/e2e/held.ts';
import { saidBy } from '../../../test/e2e/said.ts';
import { refresh, type Stage } from '../../../test/e2e/stage.ts';
import { until } from '../../../test/e2e/until.ts';
import { amountText } from './amount-text.ts';
import { takePage, takePopup } from './picture.ts';
import type { Shown } from './steps.ts';
import { waitedFor } from './waited-for.ts';

/** What the popup says, in its own words. */
interface PopupWords {
  readonly verdict: string;
  readonly headline: string;
  readonly sentence: string;
  readonly ceiling: string;
  readonly badge: string;
}

/** What a step came to see. */
export type Seen = { readonly isAsExpected: boolean } & (
  | ({ readonly face: 'popup' } & PopupWords)
  /** `about`: the risk, and the amount where one can be told. */
  | { readonly face: 'question'; readonly about: string }
  | { readonly face: 'dashboard'; readonly view: string }
);

/** Looks at what a step shows, and takes a picture of it. `tab` is claude.ai. */
export async function readShown(stage: Stage, tab: Page, shown: Shown, picture: string): Promise<Seen> {
  if (shown.face === 'popup') return readPopup(stage, Date.now(), shown.verdict, picture);
  if (shown.face === 'question') return readQuestion(tab, shown.risk, picture);
  return waitedFor('the dashboard', readDashboard(stage, shown.view, picture));
}

/** The words of the question are in a closed root; its host says what it is about. */
async function readQuestion(tab: Page, expected: string, picture: string): Promise<Seen> {
  const { risk, amount } = await dialogIn(tab);
  await tab.screenshot({ path: picture });
  const [minor, exponent, currency] = amount?.split(':') ?? [];
  const known = minor !== undefined && exponent !== undefined && currency !== undefined;
  const cost = known ? `, about ${amountText(Number(minor), Number(exponent), currency)} now` : '';
  return { face: 'question', isAsExpected: risk === expected, about: risk + cost };
}

async function readDashboard({ browser }: Stage, view: string, picture: string): Promise<Seen> {
  return inDashboard(browser, view, async (page) => {
    const shown = await page.$eval('[data-view]', (root) => (root as HTMLElement).dataset.view ?? '');
    await takePage(page, 1280, picture);
    return { face: 'dashboard', isAsExpected: shown === view, view: shown };
  });
}

/**
 * Lets the extension read what has become of the account since `changedAt` (epoch ms), and reads the popup then. Waits
 * a while for the verdict that should come; the picture shows what did.
 */
async function readPopup(stage: Stage, changedAt: number, expected: VerdictWord, picture: string): Promise<Seen> {
  const popup = await waitedFor('the popup', openPopup(stage.browser));
  try {
    await until('a reading of what happened', async () => {
      // A pass that was under way already is joined, so one may not be enough.
      await refresh(stage);
      const { state, readAt } = await readFace(popup);
      return state === 'signed-out' || (readAt ?? 0) >= changedAt;
    });
    await until(expected, async () => (await readFace(popup)).verdict === expected).catch(() => undefined);
    const { badge } = await saidBy(stage.browser);
    const words = await wordsOf(popup);
    await takePopup(popup, picture);
    return { face: 'popup', isAsExpected: words.verdict === expected, ...words, badge };
  } finally {
    await popup.close();
  }
}

/** The popup as its user reads it: the texts, not the data. */
async function wordsOf(popup: Page): Promise<Omit<PopupWords, 'badge'>> {
  return popup.evaluate(() => {
    // Isolating marks are for right-to-left texts on a page; a terminal shows them as boxes.
    const texts = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((one) =>
        one.innerText.replace(/[\u2066-\u2069]/g, '').trim(),
      );
    const text = (selector: string) => texts(selector).join(' ');
    return {
      verdict: document.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict ?? '',
      headline: text('.verdict h2'),
      sentence: text('.verdict p'),
      ceiling: [text('.ceiling .label, .ceiling .figure'), ...texts('.ceiling .why')].join(' · '),
    };
  });
}
