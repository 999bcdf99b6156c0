import type { Page } from 'puppeteer-core';
import { type RunningServer, startServer } from '../replica/server.ts';
import type { Browser } from './browser.ts';
import { Door } from './door.ts';
import { clearNotices } from './said.ts';
import { until } from './until.ts';

/** Everything that a test plays with. */
export interface Stage<B extends Browser = Browser> {
  readonly replica: Door;
  readonly server: RunningServer;
  readonly browser: B;
  /** Opens a tab that is closed when the next scenario begins. */
  tab(url: string): Promise<Page>;
  closeTabs(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the replica and the browser, and signs in, which is what a first visit to the replica does. */
export async function openStage<B extends Browser>(launch: (server: RunningServer) => Promise<B>): Promise<Stage<B>> {
  const replica = new Door({ scenario: 'off' });
  const server = await startServer(replica);
  try {
    const browser = await launch(server);
    const tabs: Page[] = [];
    const stage: Stage<B> = {
      replica,
      server,
      browser,
      async tab(url) {
        const page = await browser.tab(url);
        tabs.push(page);
        return page;
      },
      async closeTabs() {
        await Promise.all(tabs.splice(0).map((page) => page.close()));
      },
      async close() {
        await browser.close();
        await server.close();
      },
    };
    await stage.tab('https://claude.ai/new');
    return stage;
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** The user's own refresh; resolves when all of it was read, judged and told. */
export async function refresh({ browser }: Stage): Promise<void> {
  await browser.ext(() => chrome.runtime.sendMessage({ type: 'refresh' }));
}

/**
 * Starts a scenario in an extension that has never seen anything: no tabs, no notifications, an empty storage. Reads
 * once, unless told otherwise.
 */
export async function play(stage: Stage, scenario: string, reads = true): Promise<void> {
  const { browser, replica } = stage;
  await stage.closeTabs();
  replica.welcomeAll();
  replica.load(scenario);
  await browser.ext(() => chrome.alarms.clearAll());
  // Whatever is under way ends before this does.
  await refresh(stage);
  await browser.ext(() => navigator.locks.request('usage-watchdog.state', () => chrome.storage.local.clear()));
  await clearNotices(browser);
  replica.load(scenario);
  replica.log.length = 0;
  if (reads) await refresh(stage);
}

/** Wakes the worker as its own alarm does, and waits until the pass that follows has asked claude.ai. */
export async function wakeByAlarm({ browser, replica }: Stage): Promise<void> {
  const before = replica.log.length;
  await browser.ext(() => chrome.alarms.create('watch', { when: Date.now() + 200 }));
  await until('a reading after the alarm', () => replica.log.length > before);
}
