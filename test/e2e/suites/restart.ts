import { describe, expect, it } from 'vitest';
import { faceOf } from '../face.ts';
import { alarmTime, clearNotices, noticesOf, saidBy } from '../said.ts';
import { play, refresh, type Stage } from '../stage.ts';
import { until } from '../until.ts';

/** The browser is quit and started again, with the same profile. */
export function restart(on: () => Stage): void {
  describe('a restart of the browser', () => {
    it('brings back badge, alarm and facts, and no notification', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'paying');
      const before = await faceOf(browser);
      await clearNotices(browser);
      // What comes back is what was kept, not what was read anew.
      replica.faults.push({ match: /\/api\//, kind: 'server-error' });
      await browser.restart();
      await until('the badge', async () => (await saidBy(browser)).badge === '$');
      await until('the alarm', async () => ((await alarmTime(browser)) ?? 0) > Date.now());
      const after = await faceOf(browser);
      expect([after.verdict, after.facts, after.readAt]).toEqual(['paying', before.facts, before.readAt]);

      replica.faults.length = 0;
      await refresh(stage);
      expect(await noticesOf(browser, '')).toEqual([]);
      expect(await faceOf(browser)).toMatchObject({ verdict: 'paying', facts: before.facts });
    });
  });
}
