import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allow, dialogIn, isAsking, outcomeIn, sendFrom, writes } from '../held.ts';
import { clearNotices, noticesOf } from '../said.ts';
import { play, refresh, type Stage, visit } from '../stage.ts';
import { until } from '../until.ts';

/** A request of claude.ai's page that moves money, and what the guard is to say of it. `$` stands for the organization. */
interface Row {
  readonly name: string;
  readonly scenario: string;
  readonly method: string;
  readonly path: string;
  readonly body: object;
  readonly risk: string;
  /** `unknown` where no amount can be told. */
  readonly amount: string;
}

const O = '/api/organizations/$';

/** "armed": $47.92, auto-reload from $5 to $15; "charge-near": $6.10; "banner-four-dollars": $4.00, the switch off. */
const ROWS: readonly Row[] = [
  {
    name: 'switching on at $4 with auto-reload on charges at once',
    scenario: 'banner-four-dollars',
    method: 'PUT',
    path: `${O}/overage_spend_limit`,
    body: { is_enabled: true },
    risk: 'switch-on',
    amount: '1100:2:USD',
  },
  {
    name: 'a higher limit',
    scenario: 'armed',
    method: 'PUT',
    path: `${O}/overage_spend_limit`,
    body: { is_enabled: true, monthly_credit_limit: 9000, currency: 'USD' },
    risk: 'limit-raised',
    amount: '9000:2:USD',
  },
  {
    name: 'no limit',
    scenario: 'armed',
    method: 'PUT',
    path: `${O}/overage_spend_limit`,
    body: { is_enabled: true, monthly_credit_limit: null, currency: 'USD' },
    risk: 'limit-raised',
    amount: 'unknown',
  },
  {
    name: 'a raised auto-reload',
    scenario: 'charge-near',
    method: 'PUT',
    path: `${O}/contracts/auto_reload_settings`,
    body: { enabled: true, threshold_in_minor_units: 1000, reload_to_in_minor_units: 5000, currency: 'USD' },
    risk: 'reload-raised',
    amount: '4390:2:USD',
  },
  {
    name: 'auto-reload on, by PATCH',
    scenario: 'off',
    method: 'PATCH',
    path: `${O}/contracts/auto_reload_settings`,
    body: { enabled: true, threshold_in_minor_units: 500, reload_to_in_minor_units: 1500, currency: 'USD' },
    risk: 'reload-on',
    amount: '1500:2:USD',
  },
  {
    name: 'a bundle',
    scenario: 'armed',
    method: 'POST',
    path: `${O}/contracts/prepaid/credits`,
    body: { amount: 5000, bundle_id: 'bundle_50', expected_price_minor_units: 4500 },
    risk: 'buy',
    amount: '4500:2:USD',
  },
  {
    name: 'an amount of credit',
    scenario: 'armed',
    method: 'POST',
    path: `${O}/contracts/prepaid/credits`,
    body: { amount: 1000 },
    risk: 'buy',
    amount: '1000:2:USD',
  },
  {
    name: 'a claim',
    scenario: 'offer-open',
    method: 'POST',
    path: `${O}/overage_credit_grant`,
    body: { campaign: 'x', feature: 'y', enable_overages: true },
    risk: 'claim',
    amount: 'unknown',
  },
  {
    name: 'another plan',
    scenario: 'off',
    method: 'PUT',
    path: `${O}/upgrade_to_max`,
    body: { max_tier: '5x' },
    risk: 'plan-change',
    amount: 'unknown',
  },
];

/** Requests that move money wait until the user has seen what they do. */
export function guard(on: () => Stage): void {
  describe('the guard', () => {
    describe.each(ROWS)('$name', ({ scenario, method, path, body, risk, amount }) => {
      it.each(['fetch', 'request', 'xhr'] as const)('is held, described, and refused by Escape: %s', async (way) => {
        const stage = on();
        await play(stage, scenario);
        const tab = await visit(stage, 'https://claude.ai/new');
        const url = path.replace('$', stage.replica.activeOrg ?? '');
        await sendFrom(tab, way, method, url, JSON.stringify(body));
        expect(await dialogIn(tab)).toEqual({ risk, amount });
        expect(writes(stage)).toEqual([]);
        await tab.keyboard.press('Escape');
        const [status, answer] = await outcomeIn(tab);
        expect(status).toBe(403);
        expect(JSON.parse(answer)).toMatchObject({ error: { details: { error_visibility: 'user_facing' } } });
        expect(await isAsking(tab)).toBe(false);
        expect(writes(stage)).toEqual([]);
      });

      it('is let go by a trusted click, once and to the letter', async () => {
        const stage = on();
        await play(stage, scenario);
        const tab = await visit(stage, 'https://claude.ai/new');
        const url = path.replace('$', stage.replica.activeOrg ?? '');
        const text = `${JSON.stringify(body, null, 1)} `;
        await sendFrom(tab, 'fetch', method, url, text);
        await dialogIn(tab);
        await allow(tab);
        const [status] = await outcomeIn(tab);
        expect(status).not.toBe(403);
        expect(writes(stage)).toEqual([[method, url, text]]);
      });
    });

    it.each([
      ['off', 'PUT', `${O}/overage_spend_limit`, { is_enabled: false }],
      [
        'a lower limit',
        'PUT',
        `${O}/overage_spend_limit`,
        { is_enabled: true, monthly_credit_limit: 2000, currency: 'USD' },
      ],
      ['auto-reload off', 'PUT', `${O}/contracts/auto_reload_settings`, { enabled: false }],
      ['a preview of the tax', 'POST', `${O}/billing/tax_rate`, { amount: 1000 }],
    ])('does not ask about what makes things safer: %s', async (_name, method, path, body) => {
      const stage = on();
      await play(stage, 'armed');
      const tab = await visit(stage, 'https://claude.ai/new');
      const url = path.replace('$', stage.replica.activeOrg ?? '');
      await sendFrom(tab, 'fetch', method, url, JSON.stringify(body));
      expect((await outcomeIn(tab))[0]).toBe(200);
      expect(await isAsking(tab)).toBe(false);
      expect(writes(stage)).toEqual([[method, url, JSON.stringify(body)]]);
    });

    it('a script of the page cannot answer for the user', async () => {
      const stage = on();
      await play(stage, 'armed');
      const tab = await visit(stage, 'https://claude.ai/new');
      const url = `${O}/contracts/prepaid/credits`.replace('$', stage.replica.activeOrg ?? '');
      await sendFrom(tab, 'fetch', 'POST', url, '{"amount":1000}');
      await dialogIn(tab);
      await tab.evaluate(() => {
        const host = document.querySelector('usage-watchdog-guard') as HTMLElement;
        for (const type of ['click', 'pointerdown', 'pointerup'])
          host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        for (const key of ['Tab', 'Enter', ' '])
          host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        host.click();
        Object.assign(globalThis, { peeked: host.shadowRoot });
      });
      expect(await tab.evaluate(() => (globalThis as unknown as { peeked: unknown }).peeked)).toBeNull();
      expect(await isAsking(tab)).toBe(true);
      expect(writes(stage)).toEqual([]);
      // Taken away it comes back, and still only the user answers.
      await tab.evaluate(() => document.querySelector('usage-watchdog-guard')?.remove());
      await until('the question to be back', () => isAsking(tab));
      expect(writes(stage)).toEqual([]);
      await tab.keyboard.press('Escape');
      expect((await outcomeIn(tab))[0]).toBe(403);
      expect(writes(stage)).toEqual([]);
    });

    it('what the user allowed is no news at the next reading', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'off');
      const tab = await visit(stage, 'https://claude.ai/new');
      const url = `${O}/overage_spend_limit`.replace('$', replica.activeOrg ?? '');
      await sendFrom(tab, 'fetch', 'PUT', url, '{"is_enabled":true}');
      await dialogIn(tab);
      await allow(tab);
      expect((await outcomeIn(tab))[0]).toBe(200);
      await clearNotices(browser);
      await refresh(stage);
      expect(await noticesOf(browser, 'switch-drift')).toEqual([]);
    });

    it('leaves 200 other requests and five megabytes of a stream as they are', async () => {
      const stage = on();
      await play(stage, 'armed');
      const parts = Array.from({ length: 50_000 }, (_, index) => {
        const text = `${index} größer 漢字 🐕 ${'x'.repeat(index % 90)}`;
        return `event: content_block_delta\ndata: ${JSON.stringify({ index, text })}\n\n`;
      });
      const body = parts.join('');
      const bytes = Buffer.from(body);
      expect(bytes.length).toBeGreaterThan(5_000_000);
      const headers = { 'content-type': 'text/event-stream; charset=utf-8' };
      const streams = Array.from({ length: 20 }, (_, index) => parts.slice(index * 2500, (index + 1) * 2500).join(''));
      stage.replica.serve(/\/completion$/, () => ({ status: 200, headers, setCookies: [], body, parts: streams }));
      const tab = await visit(stage, 'https://claude.ai/new');
      const url = `${O}/chat_conversations/c1/completion`.replace('$', stage.replica.activeOrg ?? '');
      const seen = await tab.evaluate(async (address) => {
        const response = await fetch(address, { method: 'POST', body: '{"prompt":"x"}' });
        const read = new Uint8Array(await response.arrayBuffer());
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', read));
        const others = await Promise.all(
          Array.from({ length: 200 }, (_, index) =>
            fetch(`/api/account_profile?n=${index}`).then(({ status }) => status),
          ),
        );
        return {
          hash: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
          url: response.url,
          others,
        };
      }, url);
      expect(seen.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(seen.url).toBe(`https://claude.ai${url}`);
      expect(seen.others).toHaveLength(200);
      expect(stage.replica.log.filter(({ path }) => path === '/api/account_profile').length).toBe(200);
      expect(await isAsking(tab)).toBe(false);
    });

    it('asks one question after the other, and each tab its own', async () => {
      const stage = on();
      await play(stage, 'armed');
      const url = `${O}/contracts/prepaid/credits`.replace('$', stage.replica.activeOrg ?? '');
      const first = await visit(stage, 'https://claude.ai/new');
      await sendFrom(first, 'fetch', 'POST', url, '{"amount":1000}');
      await dialogIn(first);
      const second = await visit(stage, 'https://claude.ai/new');
      await sendFrom(second, 'fetch', 'POST', url, '{"amount":2000}');
      expect(await dialogIn(second)).toEqual({ risk: 'buy', amount: '2000:2:USD' });
      await second.close();
      expect(writes(stage)).toEqual([]);
      await first.bringToFront();
      expect(await dialogIn(first)).toEqual({ risk: 'buy', amount: '1000:2:USD' });
      await first.keyboard.press('Escape');
      expect((await outcomeIn(first))[0]).toBe(403);
      expect(writes(stage)).toEqual([]);
    });

    it('is asked though the worker was dead', async () => {
      const stage = on();
      await play(stage, 'armed');
      const tab = await visit(stage, 'https://claude.ai/new');
      await stage.browser.killWorker();
      const url = `${O}/contracts/prepaid/credits`.replace('$', stage.replica.activeOrg ?? '');
      await sendFrom(tab, 'fetch', 'POST', url, '{"amount":1000}');
      expect(await dialogIn(tab)).toEqual({ risk: 'buy', amount: '1000:2:USD' });
      await tab.keyboard.press('Escape');
      expect((await outcomeIn(tab))[0]).toBe(403);
    });

    it('asks about a message only once it is paid, and not again until the reset where the user says so', async () => {
      const stage = on();
      await play(stage, 'overflow-near');
      const tab = await visit(stage, 'https://claude.ai/new');
      const url = `${O}/chat_conversations/c1/completion`.replace('$', stage.replica.activeOrg ?? '');
      await sendFrom(tab, 'fetch', 'POST', url, '{"prompt":"x"}');
      expect((await outcomeIn(tab))[0]).toBe(200);
      stage.replica.use({ cost: 400, kind: 'message', model: null });
      await refresh(stage);
      await sendFrom(tab, 'fetch', 'POST', url, '{"prompt":"y"}');
      expect((await dialogIn(tab)).risk).toBe('paid-send');
      await tab.keyboard.press('Escape');
      expect((await outcomeIn(tab))[0]).toBe(403);
    });
  });

  describe('the brake', () => {
    it.each([
      ['turn-switch-off', 'switch', { is_enabled: false }],
      ['turn-reload-off', 'reload', { enabled: false }],
    ] as const)('%s: after a second click, and read again', async (action, fact, body) => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'armed');
      const popup = await browser.openExt('src/popup/index.html', { width: 360, height: 600 });
      try {
        await popup.waitForSelector(`[data-action=${action}]`);
        await popup.click(`[data-action=${action}]`);
        await popup.click('[data-action=cancel]');
        expect(writes(stage)).toEqual([]);
        await popup.click(`[data-action=${action}]`);
        await popup.click('[data-action=confirm]');
        await popup.waitForSelector(`[data-fact=${fact}][data-value=off]`);
        expect(writes(stage).map(([method, , text]) => [method, JSON.parse(text ?? '')])).toEqual([['PUT', body]]);
      } finally {
        await popup.close();
      }
    });
  });
}
