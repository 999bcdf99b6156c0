import { describe, expect, it } from 'vitest';
import { documentsOf } from '../documents.ts';
import { faceOf } from '../face.ts';
import type { Firefox } from '../firefox.ts';
import { play, type Stage } from '../stage.ts';
import { until } from '../until.ts';

/** Tabs with other cookies than the worker's: only Firefox has them beside the usual ones. */
export function containers(on: () => Stage<Firefox>): void {
  describe('a container', () => {
    it('with another login is read by way of its tab, beside the worker’s own account', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'two-logins');
      const [own, other] = replica.organizations.map(({ uuid }) => uuid);
      expect(await faceOf(browser)).toMatchObject({ verdict: 'armed', facts: { org: own } });
      const tab = await browser.newContainerTab();
      try {
        await tab.goto('https://claude.ai/new?session=sk-ant-sid01-container');
        await until(
          'the other organization to be in use',
          async () => (await documentsOf(browser)).accounts.active === other,
        );
        expect(await faceOf(browser)).toMatchObject({ verdict: 'safe', facts: { org: other, switch: 'off' } });
        const { accounts } = (await documentsOf(browser)).accounts;
        expect(accounts[other ?? '']?.account.facts.switch).toMatchObject({ value: 'off', source: 'tab' });
        expect(accounts[own ?? '']?.account.facts.switch).toMatchObject({ value: 'on', source: 'worker' });
      } finally {
        await tab.browserContext().close();
      }
    });
  });
}
