import type { CDPSession, HTTPRequest, Page } from 'puppeteer-core';
import type { Stage } from '../e2e/stage.ts';
import { firstBytes } from './first-bytes.ts';
import { type Measure, median } from './measure.ts';

const DURATION = 20_000;
const PATIENCE = 60_000;
/** The replica sends a part every 15 ms: some twenty seconds of it. */
const LONG_ANSWER = 1250;

/** What a chat is like in a page, with our scripts or without. */
interface Chat {
  readonly longTasks: readonly number[];
  /** Time of the main thread that our own scripts took in one answer of 20 s, in percent, their start included. */
  readonly share: number;
  /** The same for each of many short messages, without the start: ms. */
  readonly perMessage: number;
  /** From sending to the first byte of the answer in the page, in ms. */
  readonly firstBytes: readonly number[];
  /** In use after many messages, once the garbage is collected, in bytes. */
  readonly heap: number;
}

/** A chat without the extension's scripts in the page, and with them. */
export async function streaming(stage: Stage, page: Page): Promise<Measure[]> {
  const { browser } = stage;
  await browser.revokeAccess();
  const without = await chat(stage, page);
  await browser.grantAccess();
  const withIt = await chat(stage, page);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const [before, after] = [median(without.firstBytes), median(withIt.firstBytes)];
  return [
    {
      item: 'long tasks in 20 s of streaming, chromium',
      unit: '',
      // The replica's page, or a busy machine, may have some of its own.
      budget: without.longTasks.length,
      value: withIt.longTasks.length,
      note: `${without.longTasks.length} without the extension; longest ${Math.max(0, ...withIt.longTasks)} ms`,
    },
    {
      item: 'main thread while an answer streams, chromium',
      unit: '%',
      budget: 0.1,
      value: round(withIt.share),
      note: 'of 20 s, from before the page is there; samples of the profiler in our scripts',
    },
    {
      item: 'main thread for one message, chromium',
      unit: 'ms',
      budget: 2,
      value: round(withIt.perMessage),
      note: 'its 31 keys, held, let go, its answer heard; a message every half second',
    },
    {
      item: 'first byte of an answer later by, chromium',
      unit: 'ms',
      budget: 3,
      value: round(Math.max(0, after - before)),
      note: `median of ${withIt.firstBytes.length}: ${round(after)} with the extension, ${round(before)} without`,
    },
    {
      item: 'heap of the page more by, chromium',
      unit: 'B',
      budget: 1_000_000,
      value: Math.max(0, withIt.heap - without.heap),
      note: `after 20 s of messages: ${withIt.heap} with the extension, ${without.heap} without`,
    },
  ];
}

async function chat({ replica }: Stage, page: Page): Promise<Chat> {
  const cdp = await page.createCDPSession();
  await open(page, cdp);
  const start = await spentIn(cdp);
  let messages = 0;
  await begin(cdp);
  for (const until = Date.now() + DURATION; Date.now() < until; messages += 1) await say(page);
  const dense = await spentIn(cdp);
  const heap = await heapOf(cdp);
  const bytes = await firstBytes(page, replica.activeOrg ?? '');

  replica.serve(/\/completion$/, () => longAnswer());
  await open(page, cdp);
  await say(page);
  const { ms, of } = await spentIn(cdp);
  const longTasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  replica.welcomeAll();
  await cdp.detach();
  console.log(`  scripts: ${start.ms.toFixed(1)} ms to start, ${dense.ms.toFixed(1)} ms for ${messages} messages`);
  return { longTasks, share: (ms * 100) / of, perMessage: dense.ms / messages, firstBytes: bytes, heap };
}

/** From before the page is there, so that the start of the scripts is in it. */
async function open(page: Page, cdp: CDPSession): Promise<void> {
  await page.bringToFront();
  await begin(cdp);
  await page.goto('https://claude.ai/new');
  await page.waitForSelector('[role=textbox]');
  await page.evaluate(() => {
    const scope = globalThis as unknown as { longTasks: number[] };
    scope.longTasks = [];
    new PerformanceObserver((list) => {
      scope.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
}

/** Sends a message, and waits until the answer to it is complete. */
async function say(page: Page): Promise<void> {
  const answered = completion(page);
  await page.type('[role=textbox]', 'Tell me something long, please.');
  await page.keyboard.press('Enter');
  await answered;
}

/** Resolves when the last word of an answer is there, however its stream ends. */
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

function longAnswer() {
  const event = (type: string, data: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
  const words = Array.from({ length: LONG_ANSWER }, (_, index) =>
    event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: `word ${index} ` } }),
  );
  const limit = event('message_limit', { message_limit: { type: 'within_limit', windows: {} } });
  const parts = [...words, limit, event('message_stop', {})];
  const headers = { 'content-type': 'text/event-stream; charset=utf-8' };
  return { status: 200, headers, setCookies: [], body: parts.join(''), parts };
}

async function begin(cdp: CDPSession): Promise<void> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
}

/** The main thread's time in scripts of ours since the profiler was started, of how much in all, in ms. */
async function spentIn(cdp: CDPSession): Promise<{ readonly ms: number; readonly of: number }> {
  const { profile } = await cdp.send('Profiler.stop');
  const ours = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension://')).map(({ id }) => id),
  );
  const deltas = profile.timeDeltas ?? [];
  const spent = (profile.samples ?? []).reduce((sum, id, index) => sum + (ours.has(id) ? (deltas[index] ?? 0) : 0), 0);
  return { ms: spent / 1000, of: (profile.endTime - profile.startTime) / 1000 };
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
