import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../documents.ts';
import { faceOf } from '../face.ts';
import { play, refresh, type Stage, visit } from '../stage.ts';
import { until } from '../until.ts';

/** The script in claude.ai's pages: it reads and hints, and the page does not know that it is there. */
export function page(on: () => Stage): void {
  describe('a page of claude.ai', () => {
    it('that is opened brings about a reading', async () => {
      const stage = on();
      await play(stage, 'off');
      const before = stage.replica.asked(/\/usage$/);
      await visit(stage, 'https://claude.ai/new');
      await until('a reading', () => stage.replica.asked(/\/usage$/) > before);
    });

    it('that writes to the account brings about a reading', async () => {
      const stage = on();
      await play(stage, 'armed', false);
      const there = await visit(stage, 'https://claude.ai/new');
      const core = `core:${stage.replica.activeOrg ?? ''}`;
      const done = async () => (await documentsOf(stage.browser)).watch.done;
      await until('the hint of the visit', async () => (await done()).hint);
      await until('its reading', async () => (await done())[core]);
      // Read to its end, as the page does: only then does the browser list it as loaded.
      await there.evaluate(async (org) => {
        const body = JSON.stringify({ enabled: false });
        const path = `/api/organizations/${org}/contracts/auto_reload_settings`;
        await (await fetch(path, { method: 'PUT', body })).text();
      }, stage.replica.activeOrg);
      // So soon after the visit the look is left to the alarm: it is due now, which the missing time says.
      await until('a look that is due', async () => (await done())[core] === undefined);
    });

    it('does not see us where there is nothing to say: no element, no global, no message of ours', async () => {
      const stage = on();
      await play(stage, 'off');
      const heard: string[] = [];
      const there = await stage.browser.newTab();
      there.on('console', (message) => heard.push(message.text()));
      there.on('pageerror', (error) => heard.push(String(error)));
      await there.goto('https://claude.ai/new#settings/usage');
      await until('the hint of the settings', async () => (await documentsOf(stage.browser)).watch.done.hint);
      await leaveSettings(there);
      const withUs = await traces(there);
      // The same site under a name that we have no access to.
      const other = await visit(stage, `https://127.0.0.1:${stage.server.httpsPort}/new#settings/usage`);
      await leaveSettings(other);
      const without = await traces(other);
      expect(withUs).toEqual(without);
      expect(heard).toEqual([]);
    });

    it.each(['/new#settings/usage', '/settings/usage', '/settings/billing'])(
      '%s says what JSON cannot, where the worker is refused',
      async (path) => {
        const stage = on();
        const { browser, replica } = stage;
        await play(stage, 'armed', false);
        replica.failWorker(/\/(usage|overage_spend_limit)$/);
        await refresh(stage);
        expect(await faceOf(browser)).toMatchObject({ verdict: 'blind', facts: { switch: 'unknown' } });
        await visit(stage, `https://claude.ai${path}`);
        const fact = async () => (await documentsOf(browser)).accounts.accounts[replica.activeOrg ?? '']?.account.facts;
        await until('the facts of the page', async () => (await fact())?.switch.kind === 'known');
        expect((await fact())?.switch).toMatchObject({ value: 'on', source: 'page' });
        expect(await faceOf(browser)).toMatchObject({
          facts: { switch: 'on', spent: '1290:2:USD', limit: '5000:2:USD' },
        });
      },
    );

    it('reads for the worker where only the tab is signed in', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed', false);
      replica.signOutWorker();
      await refresh(stage);
      expect(await faceOf(browser)).toMatchObject({ state: 'signed-out' });
      await visit(stage, 'https://claude.ai/new');
      const balance = async () =>
        (await documentsOf(browser)).accounts.accounts[replica.activeOrg ?? '']?.account.facts.balance;
      await until('the facts by way of the tab', async () => (await balance())?.kind === 'known');
      expect(await balance()).toMatchObject({ value: { minor: 4792 }, source: 'tab' });
      expect(await faceOf(browser)).toMatchObject({ state: 'ready', verdict: 'armed' });
    });
  });
}

/** What a script of the page could notice: names in its world, elements in its document. */
/** Closes the settings, beside which our panel stands. */
async function leaveSettings(tab: Page): Promise<void> {
  await tab.waitForSelector('[role=dialog] section + section');
  await tab.evaluate(() => {
    window.location.hash = '';
  });
  await until('the chat alone', async () => (await tab.$('[role=dialog], usage-watchdog-panel')) === null);
}

async function traces(there: Page) {
  return there.evaluate(() => ({
    globals: [
      ...Object.getOwnPropertyNames(globalThis),
      ...Object.getOwnPropertySymbols(globalThis).map(String),
    ].sort(),
    elements: [...document.querySelectorAll('*')].map((one) => `${one.tagName} ${one.getAttributeNames().join(' ')}`),
    shadows: [...document.querySelectorAll('*')].filter((one) => one.shadowRoot !== null).length,
  }));
}
