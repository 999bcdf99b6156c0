import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../src/account/sample.ts';
import { letTimePass } from '../documents.ts';
import { faceOf } from '../face.ts';
import { historyOf, rewriteHistory } from '../history.ts';
import { clearNotices, noticesOf } from '../said.ts';
import { play, refresh, type Stage } from '../stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const usd = (minor: number) => ({ minor, exponent: 2, currency: 'USD' });

/** Readings of the last four hours, every five minutes, that lead steadily to what the account shows now. */
function pastOf(spent: number, balance: number, perHour: number): readonly Sample[] {
  const now = Date.now();
  return Array.from({ length: 48 }, (_, index) => {
    const ago = (48 - index) * 5 * MINUTE;
    const less = Math.round((perHour * ago) / HOUR);
    return {
      at: now - ago,
      balance: usd(balance + less),
      spent: usd(spent - less),
      switch: 'on',
      reload: 'on',
      windows: [],
    };
  });
}

/** One risk of each family, from what claude.ai answers to the notification. */
export function families(on: () => Stage): void {
  describe('a risk', () => {
    it('of the forecast: readings in the history lead to the threshold', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed');
      expect(await faceOf(browser)).toMatchObject({ verdict: 'armed' });
      // $47.92 and a threshold of $5: at $4 an hour a card charge is eleven hours away.
      await rewriteHistory(browser, replica.activeOrg ?? '', pastOf(1290, 4792, 400));
      await refresh(stage);
      const face = await faceOf(browser);
      expect(face.verdict).toBe('charge-near');
      expect(face.risks).toContainEqual({ id: 'reload-near', severity: 'warning', amount: '1000:2:USD' });
      expect(face.text).toMatch(/at this pace/i);
      expect(await noticesOf(browser, 'reload-near')).toHaveLength(1);
    });

    it('of the ledger: a reload that happened unseen is told once, with its amount', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'charge-near');
      replica.use({ cost: 200, kind: 'always-paid', model: null });
      const [charge] = replica.account().charges.slice(-1);
      expect(charge?.amountMinor).toBe(1090);
      await refresh(stage);
      const face = await faceOf(browser);
      expect(face.risks).toContainEqual({ id: 'reloaded', severity: 'danger', amount: '1090:2:USD' });
      expect(await noticesOf(browser, 'reloaded')).toHaveLength(1);
      await clearNotices(browser);
      await refresh(stage);
      expect(await noticesOf(browser, 'reloaded')).toEqual([]);
    });

    it('of expiry: credit that ends takes the balance below the threshold', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'expiry-below-threshold');
      const { risks } = await faceOf(browser);
      expect(risks.map(({ id }) => id)).toEqual(expect.arrayContaining(['reload-by-expiry', 'credit-expiring']));
      expect(await noticesOf(browser, 'reload-by-expiry')).toHaveLength(1);
    });

    it('of an offer: it waits to be claimed, and what the claim switched on is told', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'offer-open');
      expect(await noticesOf(browser, 'offer-open')).toHaveLength(1);
      replica.account().overage.enabled = true;
      await refresh(stage);
      const { risks } = await faceOf(browser);
      expect(risks).toContainEqual(expect.objectContaining({ id: 'switch-drift', severity: 'warning' }));
    });

    it('of the watchdog itself: it could not see for hours', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed');
      replica.faults.push({ match: /\/api\//, kind: 'server-error' });
      await refresh(stage);
      await letTimePass(browser, 2 * HOUR);
      await refresh(stage);
      const face = await faceOf(browser);
      expect(face.risks).toContainEqual({ id: 'went-blind', severity: 'danger', amount: null });
      expect(await noticesOf(browser, 'went-blind')).toHaveLength(1);
    });

    it('entered by hand: a credit of one’s own is reminded of', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'off');
      await browser.ext(
        (amount, expiresAt) =>
          globalThis.chrome.runtime.sendMessage({ type: 'add-credit', org: null, amount, expiresAt, note: 'Gift' }),
        usd(2500),
        Date.now() + 2 * DAY,
      );
      const face = await faceOf(browser);
      expect(face.risks).toContainEqual({ id: 'credit-expiring', severity: 'warning', amount: '2500:2:USD' });
      expect(face.text).toContain('Gift');
    });
  });

  describe('the history', () => {
    it('holds each reading once, also over the death of the worker', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed');
      const org = replica.activeOrg ?? '';
      await rewriteHistory(browser, org, []);
      await refresh(stage);
      await browser.killWorker();
      await refresh(stage);
      await refresh(stage);
      const samples = await historyOf(browser, org);
      // The last reading is given to the history with the next one.
      expect(samples).toHaveLength(3);
      expect(new Set(samples.map(({ at }) => at)).size).toBe(3);
      expect(samples[0]).toMatchObject({ balance: usd(4792), spent: usd(1290), switch: 'on', reload: 'on' });
    });
  });

  describe('a snooze', () => {
    it('keeps a warning quiet', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'overflow-near');
      const [notice = ''] = await noticesOf(browser, 'overflow-near');
      const [id = '', ...key] = notice.split(':');
      await clearNotices(browser);
      await browser.ext(
        (risk, org, rest) => globalThis.chrome.runtime.sendMessage({ type: 'snooze', id: risk, org, key: rest }),
        id,
        replica.activeOrg ?? '',
        key.join(':'),
      );
      replica.use({ cost: 100, kind: 'message', model: null });
      await refresh(stage);
      expect(await noticesOf(browser, 'overflow-near')).toEqual([]);
      expect((await faceOf(browser)).risks).toContainEqual(expect.objectContaining({ id: 'overflow-near' }));
    });
  });
}
