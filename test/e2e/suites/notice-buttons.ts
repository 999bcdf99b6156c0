import { afterEach, describe, expect, it } from 'vitest';
import { closeDashboards, dashboards } from '../own-tabs.ts';
import { noticesOf } from '../said.ts';
import { play, type Stage } from '../stage.ts';
import { until } from '../until.ts';

/** The buttons of notifications; only Chrome has any. */
export function noticeButtons(on: () => Stage): void {
  describe('the second button of a notification', () => {
    afterEach(() => closeDashboards(on().browser));

    it('of a danger shows where auto-reload is turned off, also when it starts the worker', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'charge-near');
      const [notice = ''] = await noticesOf(browser, 'reload-near');
      await browser.killWorker();
      await browser.clickNotification(notice, 1);
      await until('the confirmation', async () => (await dashboards(browser)).includes('#brake-reload'));
      await until('the notification to be gone', async () => (await noticesOf(browser, 'reload-near')).length === 0);
      expect(replica.log.filter(({ method }) => method !== 'GET')).toEqual([]);
    });

    it('of a warning puts it off', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'overflow-near');
      const [notice = ''] = await noticesOf(browser, 'overflow-near');
      expect(notice).not.toBe('');
      await browser.clickNotification(notice, 1);
      await until('the notification to be gone', async () => (await noticesOf(browser, 'overflow-near')).length === 0);
      const told = await browser.ext(async () => JSON.stringify(await globalThis.chrome.storage.local.get('told')));
      expect(told).toMatch(/"snoozed":\{"overflow-near:/);
      expect(await dashboards(browser)).toEqual([]);
    });
  });
}
