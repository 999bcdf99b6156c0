import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { play, refresh, type Stage, visit } from '../stage.ts';
import { until } from '../until.ts';

type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

async function rectOf(tab: Page, selector: string): Promise<Rect | null> {
  return tab.evaluate((of) => {
    const found = document.querySelector(of)?.getBoundingClientRect();
    return found === undefined ? null : { left: found.left, top: found.top, right: found.right, bottom: found.bottom };
  }, selector);
}

/** Fills the session to so many percent. */
function fill({ replica }: Stage, percent: number): void {
  const [session] = replica.account().windows;
  if (session === undefined) throw new Error('no session');
  session.used = Math.round((session.capacity * percent) / 100);
}

/** What the extension shows in the page itself. */
export function inPage(on: () => Stage): void {
  describe('in the page', () => {
    it('a line stands over the composer while paid use is near, and moves nothing', async () => {
      const stage = on();
      await play(stage, 'overflow-near', false);
      fill(stage, 10);
      await refresh(stage);
      const tab = await visit(stage, 'https://claude.ai/new');
      await tab.waitForSelector('fieldset');
      const composer = await rectOf(tab, 'fieldset');
      expect(await tab.$('usage-watchdog-line')).toBeNull();
      fill(stage, 86);
      await refresh(stage);
      await tab.waitForSelector('usage-watchdog-line');
      const line = await rectOf(tab, 'usage-watchdog-line');
      expect(await rectOf(tab, 'fieldset')).toEqual(composer);
      expect(line?.bottom).toBeLessThanOrEqual(composer?.top ?? 0);
      expect(Math.abs((line?.left ?? 0) - (composer?.left ?? 0))).toBeLessThanOrEqual(1);
      expect(await tab.$eval('usage-watchdog-line', (host) => (host as HTMLElement).dataset.tone)).toBe('warning');
      fill(stage, 10);
      await refresh(stage);
      await until('the line to be gone', async () => (await tab.$('usage-watchdog-line')) === null);
    });

    it('a panel stands beside the usage settings, and is gone when they are left', async () => {
      const stage = on();
      await play(stage, 'armed');
      const tab = await visit(stage, 'https://claude.ai/new#settings/usage');
      await tab.waitForSelector('usage-watchdog-panel');
      expect(await tab.$$('usage-watchdog-panel')).toHaveLength(1);
      await tab.evaluate(() => {
        window.location.hash = '';
      });
      await until('the panel to be gone', async () => (await tab.$('usage-watchdog-panel')) === null);
    });

    it('nothing stands where there is nothing to say', async () => {
      const stage = on();
      await play(stage, 'off');
      const tab = await visit(stage, 'https://claude.ai/new');
      await refresh(stage);
      expect(await tab.$$('usage-watchdog-line, usage-watchdog-panel')).toHaveLength(0);
    });
  });
}
