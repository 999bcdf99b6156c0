import type { Page } from 'puppeteer-core';
import type { VerdictWord } from '../../../src/risk/verdict-word.ts';
import { openPopup, readFace } from '../../../test/e2e/face.ts';
import { saidBy } from '../../../test/e2e/said.ts';
import { refresh, type Stage } from '../../../test/e2e/stage.ts';
import { until } from '../../../test/e2e/until.ts';

/** What the extension says, in its own words. */
export interface Seen {
  readonly verdict: string;
  readonly headline: string;
  readonly sentence: string;
  readonly ceiling: string;
  readonly badge: string;
}

/**
 * Lets the extension read what has become of the account since `changedAt` (epoch ms), and reads the popup then. Waits
 * a while for the verdict that should come; the picture shows what did.
 */
export async function readExtension(
  stage: Stage,
  changedAt: number,
  expected: VerdictWord,
  picture: string,
): Promise<Seen> {
  const popup = await openPopup(stage.browser);
  try {
    await until('a reading of what happened', async () => {
      // A pass that was under way already is joined, so one may not be enough.
      await refresh(stage);
      const { state, readAt } = await readFace(popup);
      return state === 'signed-out' || (readAt ?? 0) >= changedAt;
    });
    await until(expected, async () => (await readFace(popup)).verdict === expected).catch(() => undefined);
    const { badge } = await saidBy(stage.browser);
    const seen = { ...(await wordsOf(popup)), badge };
    await takePicture(popup, picture);
    return seen;
  } finally {
    await popup.close();
  }
}

/** All of the popup, as if the screen were high enough: its foot sticks to the bottom of what is visible. */
async function takePicture(popup: Page, file: string): Promise<void> {
  const height = await popup.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await popup.setViewport({ width: 360, height, deviceScaleFactor: 2 });
  // Firefox resizes a little later than it says.
  await popup.waitForFunction((wanted) => innerHeight === wanted && scrollY === 0, {}, height);
  await popup.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await popup.screenshot({ path: file });
}

/** The popup as its user reads it: the texts, not the data. */
async function wordsOf(popup: Page): Promise<Omit<Seen, 'badge'>> {
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
