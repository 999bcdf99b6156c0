import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../documents.ts';
import { closeDashboards, dashboards } from '../own-tabs.ts';
import { play, refresh, type Stage, visit } from '../stage.ts';
import { until } from '../until.ts';

const LINE = 'usage-watchdog-line';

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

/** A new chat with the line over its composer. */
async function withLine(stage: Stage): Promise<Page> {
  await play(stage, 'overflow-near', false);
  fill(stage, 86);
  await refresh(stage);
  const tab = await visit(stage, 'https://claude.ai/new');
  await tab.waitForSelector(LINE);
  return tab;
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

    it('the line follows the page’s scheme, gives way to what covers it, and touches no greeting', async () => {
      const stage = on();
      const tab = await withLine(stage);
      const theme = () => tab.$eval(LINE, (host) => (host as HTMLElement).dataset.theme);
      for (const mode of ['dark', 'light']) {
        await tab.evaluate((of) => {
          document.documentElement.dataset.mode = of;
        }, mode);
        await until(`the line to be ${mode}`, async () => (await theme()) === mode);
      }
      await tab.evaluate(() => {
        const menu = document.createElement('div');
        menu.id = 'menu';
        menu.style.cssText = 'position: fixed; inset: 0 auto 0 0; width: 60vw';
        document.body.append(menu);
      });
      await until('the line to give way', async () => (await tab.$(LINE)) === null);
      await tab.evaluate(() => document.querySelector('#menu')?.remove());
      await tab.waitForSelector(LINE);
      await tab.evaluate(() => {
        document.querySelector<HTMLElement>('.greeting')?.style.setProperty('margin-bottom', '2px');
      });
      await tab.setViewport({ width: 820, height: 620 });
      await until('the line to leave the greeting alone', async () => (await tab.$(LINE)) === null);
    });

    it('the line is reached by the keyboard: it opens the confirmation, and can be put away', async () => {
      const stage = on();
      const { browser } = stage;
      const tab = await withLine(stage);
      const focus = async () => {
        for (let step = 0; step < 30; step += 1) {
          await tab.keyboard.press('Tab');
          if (await tab.evaluate((of) => document.activeElement?.matches(of) ?? false, LINE)) return;
        }
        throw new Error('the line was not reached');
      };
      await focus();
      await tab.keyboard.press('Enter');
      await until('the confirmation', async () => (await dashboards(browser)).includes('#brake-switch'));
      await closeDashboards(browser);
      await tab.bringToFront();
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      await until('the line to be put away', async () => (await tab.$(LINE)) === null);
      fill(stage, 88);
      await refresh(stage);
      expect(await tab.$(LINE)).toBeNull();
      fill(stage, 97);
      await refresh(stage);
      await tab.waitForSelector(LINE);
    });

    it('how the composer was found is kept for the diagnostics', async () => {
      const stage = on();
      await withLine(stage);
      const found = async () => (await documentsOf(stage.browser)).watch.anchors.composer?.by;
      await until('the composer to be reported', async () => (await found()) === 'fieldset');
    });

    it('no line stands where no messages are written', async () => {
      const stage = on();
      const tab = await withLine(stage);
      await tab.evaluate(() => {
        history.pushState({}, '', '/projects');
      });
      await until('the line to be gone', async () => (await tab.$(LINE)) === null);
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
