import type { CDPSession, HTTPRequest, Page } from 'puppeteer-core';
import type { Browser } from '../e2e/browser.ts';
import type { Measure } from './measure.ts';

const DURATION = 20_000;
const PATIENCE = 15_000;

interface Streamed {
  readonly longTasks: readonly number[];
  /** Share of the main thread's time that our own script took, in percent. */
  readonly share: number;
}

/** A chat that streams for 20 seconds, without the extension's script in the page, and with it. */
export async function streaming(browser: Browser, page: Page): Promise<Measure[]> {
  await browser.revokeAccess();
  const without = await chat(page);
  await browser.grantAccess();
  const withIt = await chat(page);
  const base = `${without.longTasks.length} without the extension`;
  return [
    {
      item: 'long tasks in 20 s of streaming, chromium',
      unit: '',
      // The replica's page, or a busy machine, may have some of its own.
      budget: without.longTasks.length,
      value: withIt.longTasks.length,
      note: `${base}; longest ${Math.max(0, ...withIt.longTasks)} ms`,
    },
    {
      item: 'main thread while streaming, chromium',
      unit: '%',
      budget: 0.1,
      value: Math.round(withIt.share * 1000) / 1000,
      note: 'samples of the profiler that are in the content script',
    },
  ];
}

async function chat(page: Page): Promise<Streamed> {
  await page.bringToFront();
  const cdp = await page.createCDPSession();
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  // From before the page is there, so that the script's own start is in it.
  await cdp.send('Profiler.start');
  await page.goto('https://claude.ai/new');
  await page.waitForSelector('[role=textbox]');
  await page.evaluate(() => {
    const scope = globalThis as unknown as { longTasks: number[] };
    scope.longTasks = [];
    new PerformanceObserver((list) => {
      scope.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await talk(page, Date.now() + DURATION);
  const share = await shareOf(cdp);
  await cdp.detach();
  return { longTasks: await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks), share };
}

/** Sends message after message, each when the answer to the last one is complete. */
async function talk(page: Page, until: number): Promise<void> {
  while (Date.now() < until) {
    const answered = completion(page);
    await page.type('[role=textbox]', 'Tell me something long, please.');
    await page.keyboard.press('Enter');
    await answered;
  }
}

/** Resolves when the last word of an answer is there. The page cuts the stream off then, which counts as a failure. */
function completion(page: Page): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (done: () => void) => {
      clearTimeout(patience);
      page.off('requestfinished', onEnd).off('requestfailed', onEnd);
      done();
    };
    const onEnd = (request: HTTPRequest) => {
      if (request.url().endsWith('/completion')) stop(resolve);
    };
    const patience = setTimeout(() => stop(() => reject(new Error('an answer in the chat did not end'))), PATIENCE);
    page.on('requestfinished', onEnd).on('requestfailed', onEnd);
  });
}

async function shareOf(cdp: CDPSession): Promise<number> {
  const { profile } = await cdp.send('Profiler.stop');
  const ours = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension://')).map(({ id }) => id),
  );
  const deltas = profile.timeDeltas ?? [];
  const spent = (profile.samples ?? []).reduce((sum, id, index) => sum + (ours.has(id) ? (deltas[index] ?? 0) : 0), 0);
  return (spent * 100) / (profile.endTime - profile.startTime);
}
