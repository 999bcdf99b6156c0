import { describe, expect, it } from 'vitest';
import { USAGE_PAGE_URL } from '../../../src/claude/site.ts';
import { openPopup, readFace } from '../face.ts';
import { clearNotices, noticesOf } from '../said.ts';
import { play, refresh, type Stage } from '../stage.ts';
import { until } from '../until.ts';

/** What is told, and that it is told once. */
export function warnings(on: () => Stage): void {
  describe('a warning', () => {
    it('comes once, though reset times jitter from reading to reading, and again at the next level', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'overflow-near');
      const [session] = replica.account().windows;
      const keyAt = (level: number) =>
        `overflow-near:${replica.activeOrg}:${session?.key}:${level}:${session?.resetsAt}`;
      expect(await noticesOf(browser, 'overflow-near')).toEqual([keyAt(80)]);
      // Whatever comes back after this was told a second time.
      await clearNotices(browser);
      await refresh(stage);
      await refresh(stage);
      expect(replica.asked(/\/usage$/)).toBe(3);
      expect(await noticesOf(browser, '')).toEqual([]);

      replica.use({ cost: 100, kind: 'message', model: null });
      await refresh(stage);
      expect(await noticesOf(browser, 'overflow-near')).toEqual([keyAt(95)]);
      await clearNotices(browser);
      await refresh(stage);
      expect(await noticesOf(browser, '')).toEqual([]);
    });

    it('opens the usage page when it is clicked, and is gone then', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'charge-near');
      const [notice = ''] = await noticesOf(browser, 'reload-near');
      expect(notice).not.toBe('');
      await browser.clickNotification(notice);
      await until('the usage page', async () => (await browser.tabs()).some((page) => page.url() === USAGE_PAGE_URL));
      await until('the notification to be gone', async () => (await noticesOf(browser, 'reload-near')).length === 0);
    });

    it('comes while the popup is open and its button reads anew', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'overflow-near');
      const popup = await openPopup(browser);
      try {
        expect(await readFace(popup)).toMatchObject({ verdict: 'overflow-near' });
        replica.use({ cost: 200, kind: 'message', model: null });
        await popup.click('[data-action=refresh]');
        await popup.waitForSelector('[data-verdict=paying]');
        expect(await readFace(popup)).toMatchObject({ windows: { five_hour: '100' }, risks: [{ id: 'paying' }] });
        // The state is written before anything is told.
        await until('the warning', async () => (await noticesOf(browser, 'paying')).length === 1);
      } finally {
        await popup.close();
      }
    });
  });
}
