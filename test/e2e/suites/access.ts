import { describe, expect, it } from 'vitest';
import { faceOf } from '../face.ts';
import { saidBy } from '../said.ts';
import { play, type Stage } from '../stage.ts';
import { until } from '../until.ts';

/** The user can take the access to claude.ai away at any time, and give it back. */
export function access(on: () => Stage): void {
  describe('access to claude.ai', () => {
    it('taken away: nothing is seen any more, and that is said; given back: read at once', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed');
      await browser.revokeAccess();
      try {
        await until('the badge of blindness', async () => (await saidBy(browser)).badge === '?');
        expect(await faceOf(browser)).toMatchObject({ state: 'no-access', verdict: 'blind' });
      } finally {
        replica.log.length = 0;
        await browser.grantAccess();
      }
      await until('a reading', () => replica.asked(/\/usage$/) > 0);
      await until('the badge', async () => (await saidBy(browser)).badge === 'AR');
      expect(await faceOf(browser)).toMatchObject({ state: 'ready', verdict: 'armed' });
    });
  });
}
