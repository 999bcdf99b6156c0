import { describe, expect, it } from 'vitest';
import { letTimePass } from '../documents.ts';
import { faceOf } from '../face.ts';
import { alarmTime, clearNotices, noticesOf, saidBy } from '../said.ts';
import { play, refresh, type Stage, visit, wakeByAlarm } from '../stage.ts';
import { until } from '../until.ts';

const MINUTE = 60_000;

/** The worker dies at any moment and comes back: nothing is lost, nothing said twice. */
export function worker(on: () => Stage): void {
  describe('the worker', () => {
    it.each([/\/api\/organizations$/, /\/usage$/, /\/prepaid\/credits$/])(
      'is killed while it waits for %s: the warning comes afterwards, once',
      async (path) => {
        const stage = on();
        const { browser, replica } = stage;
        await play(stage, 'paying', false);
        const held = replica.hold(path);
        const asking = refresh(stage).catch(() => undefined);
        await held.arrived;
        await browser.killWorker();
        held.release();
        await asking;
        expect(await noticesOf(browser, '')).toEqual([]);

        await wakeByAlarm(stage);
        await until('the warning', async () => (await noticesOf(browser, 'paying')).length === 1);
        expect(await faceOf(browser)).toMatchObject({ verdict: 'paying', facts: { balance: '1840:2:USD' } });
        await clearNotices(browser);
        await refresh(stage);
        expect(await noticesOf(browser, '')).toEqual([]);
      },
    );

    it('is killed after the warning: it reads again and does not repeat it', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'paying');
      expect(await noticesOf(browser, 'paying')).toHaveLength(1);
      await clearNotices(browser);
      await browser.killWorker();
      await letTimePass(browser, 2 * MINUTE);
      await wakeByAlarm(stage);
      await refresh(stage);
      expect(await saidBy(browser)).toMatchObject({ badge: '$', notifications: [] });
    });

    it('sleeps when it has nothing to do; a message wakes it, and it knows what it knew', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'armed');
      const before = await faceOf(browser);
      await browser.stopWorkerIdle();
      expect(await browser.workerRuns()).toBe(false);
      expect(await saidBy(browser)).toMatchObject({ badge: 'AR' });
      const asleep = await faceOf(browser);
      expect([asleep.verdict, asleep.facts, asleep.readAt]).toEqual([before.verdict, before.facts, before.readAt]);
      expect(await browser.workerRuns()).toBe(false);

      await refresh(stage);
      expect(await browser.workerRuns()).toBe(true);
      const awake = await faceOf(browser);
      expect(awake).toMatchObject({ verdict: 'armed', facts: before.facts });
      expect(awake.readAt).toBeGreaterThan(before.readAt ?? 0);
    }, 90_000);

    it('is dead; its alarm wakes it, and what changed meanwhile is on the icon', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'overflow-near');
      // Near a limit it looks every minute.
      expect((await alarmTime(browser)) ?? 0).toBeLessThanOrEqual(Date.now() + MINUTE);
      await clearNotices(browser);
      await browser.killWorker();
      replica.use({ cost: 200, kind: 'message', model: null });
      await letTimePass(browser, 2 * MINUTE);
      await wakeByAlarm(stage);
      await until('the new badge', async () => (await saidBy(browser)).badge === '$');
      await until('the warning', async () => (await noticesOf(browser, 'paying')).length === 1);
      await until('the next alarm', async () => ((await alarmTime(browser)) ?? 0) > Date.now());
    });

    it('is dead; a tab that opens claude.ai wakes it', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed');
      await browser.killWorker();
      const before = replica.asked(/\/usage$/);
      await visit(stage, 'https://claude.ai/new');
      await until('a reading', () => replica.asked(/\/usage$/) > before);
      expect(await browser.workerRuns()).toBe(true);
    });
  });
}
