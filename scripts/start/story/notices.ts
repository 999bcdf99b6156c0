import type { Browser as Puppet } from 'puppeteer-core';
import { bidiOf } from '../../../test/e2e/bidi.ts';
import type { Browser } from '../../../test/e2e/browser.ts';
import { clearNotices } from '../../../test/e2e/said.ts';

/** A notification as it was shown. Its id begins with the risk that it is about. */
export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** Hands over the notifications that came since the last call. */
export type TakeNotices = () => Promise<readonly Notice[]>;

/** No API gives the text of a notification back, so each browser is asked in its own way. */
export function noticesIn(browser: Browser, puppet: Puppet): Promise<TakeNotices> {
  return browser.name === 'firefox' ? inFirefox(browser, puppet) : inChromium(puppet);
}

/** Firefox keeps what is on display in its own scope. */
async function inFirefox(browser: Browser, puppet: Puppet): Promise<TakeNotices> {
  const { privileged } = await bidiOf(puppet);
  const id = await browser.ext(
    () => globalThis.chrome.runtime.getManifest().browser_specific_settings?.gecko?.id ?? '',
  );
  const body = `
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    const extension = WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension;
    const { notificationsMap } = ExtensionParent.apiManager.getAPI("notifications", extension);
    return JSON.stringify([...notificationsMap].map(([id, { options }]) => ({
      id, title: options.title, body: options.message,
    })));`;
  return async () => {
    const shown = JSON.parse(String(await privileged(body))) as Notice[];
    await clearNotices(browser);
    return shown;
  };
}

/** In Chromium the worker's own call is noted down. Its debugger keeps the worker alive, so once is enough. */
async function inChromium(puppet: Puppet): Promise<TakeNotices> {
  const target = await puppet.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (worker === null) throw new Error('the worker of the extension cannot be reached');
  await worker.evaluate(() => {
    const scope = globalThis as unknown as Listening;
    scope.shownNotices = [];
    // Where both names exist they may be one object, or two.
    for (const notifications of new Set([scope.chrome.notifications, scope.browser.notifications])) {
      const { create } = notifications;
      notifications.create = (id, options) => {
        scope.shownNotices.push({ id, title: options.title, body: options.message });
        return create(id, options);
      };
    }
  });
  return () => worker.evaluate(() => (globalThis as unknown as Listening).shownNotices.splice(0));
}

interface Listening {
  shownNotices: Notice[];
  readonly chrome: Notifying;
  readonly browser: Notifying;
}

interface Notifying {
  readonly notifications: { create(id: string, options: { title: string; message: string }): Promise<string> };
}
