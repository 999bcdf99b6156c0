import type { Page } from 'puppeteer-core';
import { Built } from '../dist/built.ts';
import { type Measure, timed } from './measure.ts';

const SAMPLES = 60;

/**
 * The start of the content script: compiled and run from its text, each time in a frame of its own over a stand-in of the
 * extension's API. In the page itself it leaves no mark that could be measured.
 */
export async function contentStart(page: Page): Promise<Measure[]> {
  const built = new Built('chrome');
  const source = built.contentScripts.map((file) => built.text(file)).join('\n');
  await page.goto('about:blank');
  const samples = await page.evaluate(timeIt, source, SAMPLES);
  return [timed('content script start, chromium', 5, samples)];
}

/** Runs in the page. */
function timeIt(source: string, count: number): number[] {
  const api = {
    runtime: {
      id: 'bench',
      sendMessage: async () => ({ ok: true }),
      onMessage: { addListener: () => undefined, removeListener: () => undefined },
    },
    storage: { local: { get: async () => ({}) } },
  };
  return Array.from({ length: count }, (_, index) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const scope = frame.contentWindow as unknown as { browser: object; eval(text: string): unknown };
    scope.browser = api;
    // A text of its own, or the browser would not compile it anew.
    const text = `/* ${index} */ ${source}`;
    const start = performance.now();
    scope.eval(text);
    const took = performance.now() - start;
    frame.remove();
    return took;
  });
}
