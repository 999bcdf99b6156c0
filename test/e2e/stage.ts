import type { Page } from 'puppeteer-core';
import { type RunningServer, startServer } from '../replica/server.ts';
import type { Browser } from './browser.ts';
import { Door } from './door.ts';
import { rewriteHistory } from './history.ts';
import { closeDashboards, dashboards } from './own-tabs.ts';
import { clearNotices } from './said.ts';
import { until } from './until.ts';

/** Everything that a test plays with. */
export interface Stage<B extends Browser = Browser> {
  readonly replica: Door;
  readonly server: RunningServer;
  readonly browser: B;
  /** The views that the extension opened by itself when it was installed. They are closed again. */
  readonly welcomed: readonly string[];
  close(): Promise<void>;
}

/** Starts the replica and the browser, and signs in, which is what a first visit to the replica does. */
export async function openStage<B extends Browser>(launch: (server: RunningServer) => Promise<B>): Promise<Stage<B>> {
  const replica = new Door({ scenario: 'off' });
  const server = await startServer(replica);
  try {
    const browser = await launch(server);
    const welcomed = await closeWelcome(browser);
    const stage: Stage<B> = {
      replica,
      server,
      browser,
      welcomed,
      async close() {
        try {
          await browser.close();
        } finally {
          await server.close();
        }
      },
    };
    await visit(stage, 'https://claude.ai/new');
    return stage;
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Waits for the tab that an installation opens, which comes in front of all others, and closes it. */
async function closeWelcome(browser: Browser): Promise<readonly string[]> {
  await until('the welcome', async () => (await dashboards(browser)).length > 0);
  const welcomed = await dashboards(browser);
  await closeDashboards(browser);
  return welcomed;
}

/** Opens a page of the site in a tab that is closed when the next scenario begins. */
export async function visit({ browser }: Stage, url: string): Promise<Page> {
  const page = await browser.newTab();
  await page.goto(url);
  // A page in the background is none of the extension's business.
  await page.bringToFront();
  return page;
}

async function closeTabs({ browser }: Stage): Promise<void> {
  const pages = (await browser.tabs()).filter((page) => /^https:/.test(page.url()));
  await Promise.all(pages.map((page) => page.close()));
  // A hint that a tab sent with its last breath belongs to the scenario that is over.
  if (pages.length > 0) await browser.killWorker();
}

/** The user's own refresh; resolves when all of it was read, judged and told. */
export async function refresh({ browser }: Stage): Promise<void> {
  await browser.ext(() => globalThis.chrome.runtime.sendMessage({ type: 'refresh' }));
}

/**
 * Starts a scenario in an extension that has never seen anything: no tabs, no notifications, an empty storage. Reads
 * once, unless told otherwise.
 */
export async function play(stage: Stage, scenario: string, reads = true): Promise<void> {
  const { browser, replica } = stage;
  await closeTabs(stage);
  replica.welcomeAll();
  replica.load(scenario);
  await browser.ext(() => globalThis.chrome.alarms.clearAll());
  // Whatever is under way ends before this does.
  await refresh(stage);
  await browser.ext(() =>
    navigator.locks.request('usage-watchdog.state', () => globalThis.chrome.storage.local.clear()),
  );
  await rewriteHistory(browser, '', []);
  await clearNotices(browser);
  replica.load(scenario);
  replica.log.length = 0;
  if (reads) await refresh(stage);
}

/** Wakes the worker as its own alarm does, and waits until the pass that follows has asked claude.ai. */
export async function wakeByAlarm({ browser, replica }: Stage): Promise<void> {
  const before = replica.log.length;
  await browser.ext(() => globalThis.chrome.alarms.create('watch', { when: Date.now() + 200 }));
  await until('a reading after the alarm', () => replica.log.length > before);
}
