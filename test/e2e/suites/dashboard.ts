import ICAL from 'ical.js';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type Fact, lastKnown } from '../../../src/account/fact.ts';
import { unsealed } from '../../../src/watch/documents/seal.ts';
import { parseCsv } from '../../dashboard/parse-csv.ts';
import type { Browser } from '../browser.ts';
import { choose, inDashboard, savedBy, tabStops } from '../dashboard.ts';
import { documentsOf } from '../documents.ts';
import { faceOf, openPopup } from '../face.ts';
import { clearNotices, noticesOf, saidBy } from '../said.ts';
import { play, refresh, type Stage } from '../stage.ts';
import { until } from '../until.ts';

const VIEWS = ['overview', 'history', 'ledger', 'credits', 'settings', 'diagnostics', 'privacy'];

/** What is stored, without what changes by itself: when which job was done, and what the worker has seen of late. */
async function stored(browser: Browser): Promise<Record<string, unknown>> {
  const text = await browser.ext(async () => JSON.stringify(await globalThis.chrome.storage.local.get(null)));
  const all = JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, unsealed(value)]));
}

/** Every fact of every account: what it is, or was when it was last read, and when that was. */
async function factsOf(browser: Browser): Promise<Record<string, unknown>> {
  const { accounts } = await documentsOf(browser);
  return Object.fromEntries(
    Object.values(accounts.accounts).flatMap(({ account }) =>
      Object.entries(account.facts).flatMap(([name, fact]) => {
        const last = lastKnown(fact as Fact<unknown>);
        return last === undefined ? [] : [[`${account.org} ${name}`, { value: last.value, readAt: last.readAt }]];
      }),
    ),
  );
}

async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.evaluate((button) => document.querySelector<HTMLElement>(button)?.click(), selector);
}

/** The faces, in a browser: settings that are obeyed, data that comes and goes, and all of it by keyboard. */
export function dashboard(on: () => Stage): void {
  describe('the dashboard', () => {
    it('opened once by itself, with its welcome, when the extension was installed', () => {
      expect(on().welcomed).toEqual(['#welcome']);
    });

    it('shows every view, and no view complains', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'armed');
      await inDashboard(browser, 'overview', async (page) => {
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        for (const view of VIEWS) {
          await page.evaluate((name) => {
            location.hash = name;
          }, view);
          await page.waitForSelector(`[data-view=${view}] h1`);
          expect(await page.$eval('nav [aria-current=page]', (link) => link.getAttribute('href'))).toBe(`#${view}`);
        }
        expect(errors).toEqual([]);
      });
    });

    it('changes a threshold, which is obeyed at once and by the next reading', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'credit-eur');
      const before = await faceOf(browser);
      expect(before.verdict).toBe('credit');
      const percent = Math.max(...Object.values(before.windows).map(Number));
      expect(percent).toBeGreaterThan(1);
      await inDashboard(browser, 'settings', async (page) => {
        const [field] = await page.$$('[data-setting=overflow] input');
        await field?.click({ count: 3 });
        await page.keyboard.type(String(Math.floor(percent)));
        await page.keyboard.press('Tab');
        await until('the new verdict', async () => (await saidBy(browser)).badge.includes('%'));
      });
      expect((await faceOf(browser)).verdict).toBe('overflow-near');
      await refresh(stage);
      expect((await faceOf(browser)).verdict).toBe('overflow-near');
      expect(await noticesOf(browser, 'overflow-near')).toHaveLength(1);
    });

    it('snoozes a warning from the popup', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'overflow-near');
      const page = await openPopup(browser);
      await press(page, '[data-risk=overflow-near] [data-action=snooze]');
      await page.waitForSelector('[data-risk=overflow-near][data-snoozed]');
      await page.close();
      await clearNotices(browser);
      replica.use({ cost: 100, kind: 'message', model: null });
      await refresh(stage);
      expect(await noticesOf(browser, 'overflow-near')).toEqual([]);
    });

    it('exports, deletes all, and imports: the same is there again', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed');
      await browser.ext(() =>
        globalThis.chrome.runtime.sendMessage({ type: 'set-settings', changes: { pollMinutes: 17 } }),
      );
      const known = await factsOf(browser);
      const file = await inDashboard(browser, 'privacy', (page) => savedBy(page, '[data-action=export]'));
      expect(file.name).toMatch(/\.json$/);
      // From here on nothing can be read: what is there came from the file.
      replica.faults.push({ match: /\/api\//, kind: 'server-error' });
      await inDashboard(browser, 'privacy', async (page) => {
        await press(page, '[data-action=delete-all]');
        await press(page, '[data-action=confirm]');
        await until('nothing to be left', async () => Object.keys(await factsOf(browser)).length === 0);
        expect((await faceOf(browser)).state).toBe('empty');
        await choose(page, '[data-action=import-file]', file.text);
        await press(page, '[data-action=confirm]');
        await until('the accounts', async () => Object.keys(await factsOf(browser)).length > 0);
      });
      // The file's word of the past: it is known again what was last read, and nothing is said of now.
      expect(await factsOf(browser)).toEqual(known);
      expect(await faceOf(browser)).toMatchObject({ state: 'ready', verdict: 'blind' });
      expect((await stored(browser)).settings).toMatchObject({ pollMinutes: 17 });
    });

    it.each([
      ['a torn file', (text: string) => text.slice(0, -40)],
      ['somebody else’s file', () => '{"bookmarks": []}'],
      ['a file with a broken part', (text: string) => text.replace(/"pollMinutes": ?\d+/, '"pollMinutes":"often"')],
    ])('refuses %s, says why, and changes nothing', async (_name, broken) => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed');
      replica.faults.push({ match: /\/api\//, kind: 'server-error' });
      await inDashboard(browser, 'privacy', async (page) => {
        const file = await savedBy(page, '[data-action=export]');
        const before = await stored(browser);
        await choose(page, '[data-action=import-file]', broken(file.text));
        await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent?.trim());
        const { accounts, told, settings, credits } = await stored(browser);
        expect({ accounts, told, settings, credits }).toEqual({
          accounts: before.accounts,
          told: before.told,
          settings: before.settings,
          credits: before.credits,
        });
        expect(await page.$('[data-action=confirm]')).toBeNull();
      });
    });

    it('saves the ledger and the dates as files that others can read', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'overflow-near');
      replica.use({ cost: 5_000, kind: 'message', model: null });
      await refresh(stage);
      replica.use({ cost: 5_000, kind: 'message', model: null });
      await refresh(stage);
      const csv = await inDashboard(browser, 'ledger', (page) => savedBy(page, '[data-action=save-csv]'));
      const [head, ...rows] = parseCsv(csv.text.replace(/^\uFEFF/, ''));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
      const ics = await inDashboard(browser, 'credits', (page) => savedBy(page, '[data-action=save-calendar]'));
      const events = new ICAL.Component(ICAL.parse(ics.text) as unknown[]).getAllSubcomponents('vevent');
      expect(events.length).toBeGreaterThan(0);
    });

    it('shows a test notification', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'off');
      await clearNotices(browser);
      await inDashboard(browser, 'diagnostics', async (page) => {
        await press(page, '[data-action=test-notice]');
        await until('the notification', async () => (await saidBy(browser)).notifications.length === 1);
      });
      await clearNotices(browser);
    });

    it('can be walked by keyboard alone, and so can the popup', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'armed');
      const walkedPopup = await openPopup(browser);
      const stops = await tabStops(walkedPopup);
      const pressable = await walkedPopup.$$eval('button, a[href], summary', (all) => all.length);
      // Firefox also stops at what rolls, so that the arrow keys can move it.
      expect(stops.filter(({ name }) => !/^\d+ div /.test(name))).toHaveLength(pressable);
      expect(stops.filter(({ seen }) => !seen)).toEqual([]);
      await walkedPopup.close();
      // The brake: Enter asks, the sure answer has the focus, Escape takes it back. In a popup of its own, as the last Tab
      // has led out of the page.
      const popup = await openPopup(browser);
      await popup.focus('[data-action=turn-reload-off]');
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('[data-action=confirm]');
      expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('confirm');
      await popup.keyboard.press('Escape');
      await popup.waitForSelector('[data-action=confirm]', { hidden: true });
      await popup.close();
      for (const view of VIEWS) {
        await inDashboard(browser, view, async (page) => {
          const walked = await tabStops(page);
          expect(walked.length, view).toBeGreaterThan(VIEWS.length);
          expect(
            walked.filter(({ seen }) => !seen),
            view,
          ).toEqual([]);
        });
      }
    });
  });
}
