import { describe, expect, it } from 'vitest';
import { overwrite } from '../documents.ts';
import { faceOf } from '../face.ts';
import { clearNotices, noticesOf, saidBy } from '../said.ts';
import { play, refresh, type Stage } from '../stage.ts';

const GARBAGE = { version: 1, active: 7, accounts: 'torn page' };

/** What is stored is broken by somebody else. */
export function storage(on: () => Stage): void {
  describe('damaged storage', () => {
    it('is mended from the copy, which is said; nothing is told twice', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'paying');
      const { facts, readAt } = await faceOf(browser);
      await clearNotices(browser);
      await overwrite(browser, { accounts: GARBAGE, told: 'x' });
      // The last good state, not a new reading.
      replica.faults.push({ match: /\/api\//, kind: 'server-error' });
      await browser.killWorker();
      await refresh(stage);
      expect(await faceOf(browser)).toMatchObject({ verdict: 'paying', facts, readAt, notices: ['repaired'] });
      expect(await saidBy(browser)).toMatchObject({ badge: '$', notifications: [] });
    });

    it('that cannot be mended is begun anew and read again, which is said', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'armed');
      const { facts } = await faceOf(browser);
      await overwrite(browser, { accounts: GARBAGE, 'accounts.copy': 3 });
      await browser.killWorker();
      expect((await faceOf(browser)).verdict).toBe('blind');
      await refresh(stage);
      const face = await faceOf(browser);
      expect(face).toMatchObject({ state: 'ready', verdict: 'armed', facts, notices: ['repaired'] });
      expect(face.text).toContain('lost');
      expect(await noticesOf(browser, 'paying')).toEqual([]);
    });
  });
}
