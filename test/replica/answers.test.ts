import { describe, expect, it } from 'vitest';
import { defaultSessionKey } from './replica.ts';
import { body, get, replicaOf, send } from './test-support.ts';

describe('usage', () => {
  it('has plan windows, extra usage, limits and spend', async () => {
    const usage = await body(replicaOf('armed'), 'usage');
    expect(usage).toMatchObject({
      five_hour: { utilization: 32, limit_dollars: null },
      seven_day: { utilization: 18 },
      tangelo: null,
      extra_usage: { is_enabled: true, monthly_limit: 5000, used_credits: 1290, currency: 'USD', decimal_places: 2 },
      spend: {
        enabled: true,
        used: { amount_minor: 1290, currency: 'USD', exponent: 2 },
        limit: { amount_minor: 5000, currency: 'USD', exponent: 2 },
        cap: { money: null, credits: { amount_minor: 5000, exponent: 2 } },
        balance: null,
        auto_reload: null,
      },
    });
    expect(usage.limits).toHaveLength(2);
  });

  it('lets resets_at jitter by less than a second around a full minute', async () => {
    const replica = replicaOf('armed');
    const seen = new Set<string>();
    for (let reading = 0; reading < 20; reading += 1) {
      const { five_hour: window } = await body(replica, 'usage');
      expect(window.resets_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/);
      expect((Math.abs(Date.parse(window.resets_at)) + 1000) % 60_000).toBeLessThan(2000);
      seen.add(window.resets_at);
    }
    expect(seen.size).toBeGreaterThan(15);
  });

  it('jitters the same way for the same seed', async () => {
    const first = await body(replicaOf('armed'), 'usage');
    expect(await body(replicaOf('armed'), 'usage')).toEqual(first);
  });

  it.each([
    ['free', (usage: Awaited<ReturnType<typeof body>>) => usage.five_hour === null && usage.extra_usage === null],
    ['enterprise', (usage) => usage.five_hour === null && usage.extra_usage.monthly_limit === 100_000],
    ['enterprise-bare', (usage) => Object.keys(usage.extra_usage).join() === 'monthly_limit,used_credits'],
    ['shape-2026-03', (usage) => !('spend' in usage) && !('limits' in usage) && !('currency' in usage.extra_usage)],
    ['without-limits', (usage) => !('spend' in usage) && !('limits' in usage)],
    ['invalid-limit', (usage) => usage.spend.limit.amount_minor < 0],
    ['suspended-extra-usage-null', (usage) => usage.extra_usage === null],
    ['code-named-window', (usage) => usage.juniper_tide.utilization === 88],
    ['limits-only-model-cap', (usage) => usage.limits[2].percent === 96 && usage.seven_day_opus === null],
    ['cloud-credit', (usage) => usage.iguana_necktie.remaining_dollars === 247],
    ['yen', (usage) => usage.spend.used.exponent === 0 && usage.spend.cap.money.amount_minor === 8000],
    ['dinar', (usage) => usage.spend.used.exponent === 3],
    ['over-limit', (usage) => usage.spend.percent === 253 && usage.extra_usage.spend_limit_reached],
    ['team-member', (usage) => usage.spend.limit.amount_minor === 4000 && usage.spend.used.amount_minor === 1240],
  ] satisfies [string, (usage: Awaited<ReturnType<typeof body>>) => boolean][])(
    '%s has its shape',
    async (name, holds) => {
      expect(holds(await body(replicaOf(name), 'usage'))).toBe(true);
    },
  );
});

describe('the spend limit', () => {
  it('tells the switch, the limit and what was used, and no personal data', async () => {
    expect(await body(replicaOf('armed'), 'overage_spend_limit')).toMatchObject({
      is_enabled: true,
      monthly_credit_limit: 5000,
      used_credits: 1290,
      disabled_reason: null,
      out_of_credits: false,
      account_email: null,
    });
  });

  it.each([
    ['on-empty', { is_enabled: true, out_of_credits: true, disabled_reason: null }],
    ['no-wallet-yet', { is_enabled: false, disabled_reason: 'overage_not_provisioned' }],
    ['team-member', { monthly_credit_limit: 200_000, used_credits: 73_120 }],
    ['limit-reached', { disabled_reason: 'org_level_disabled_until' }],
    [
      'suspended-extra-usage-null',
      { is_enabled: true, monthly_credit_limit: 5000, disabled_reason: 'org_level_disabled' },
    ],
    ['legacy-2025', { spend_limit_amount_cents: 5000, balance_cents: 850, spend_limit_currency: 'usd' }],
  ])('%s', async (name, shape) => {
    expect(await body(replicaOf(name), 'overage_spend_limit')).toMatchObject(shape);
  });

  it('keeps a disabled_until of the past', async () => {
    const row = await body(replicaOf('disabled-until-stale'), 'overage_spend_limit');
    expect(Date.parse(row.disabled_until)).toBeLessThan(replicaOf('off').clock.now());
  });
});

describe('prepaid credits', () => {
  it('fills credits and the whole units for USD', async () => {
    const credits = await body(replicaOf('armed'), 'prepaid/credits');
    expect(credits).toMatchObject({
      amount: 4792,
      currency: 'USD',
      balance: { money: null, credits: { amount_minor: 4792, exponent: 2 } },
      balance_credits: 47,
      auto_reload_settings: { enabled: true, threshold_in_minor_units: 500, reload_to_in_minor_units: 1500 },
    });
    expect(credits.promo_tranches[0]).toMatchObject({ remaining_amount_minor_units: 4380, program_id: null });
    expect(credits.tranches[0]).toMatchObject({ remaining_amount_minor_units: 412, expires_at: null });
    expect(credits.next_expires_at).toBe(credits.promo_tranches[0].expires_at);
  });

  it('fills money for other currencies, with tranches that miss a unit', async () => {
    const credits = await body(replicaOf('credit-eur'), 'prepaid/credits');
    expect(credits.balance).toEqual({ money: { amount_minor: 5597, currency: 'EUR', exponent: 2 }, credits: null });
    expect(credits.balance_credits).toBeNull();
    expect(credits.promo_tranches[0].remaining_amount_minor_units).toBe(5596);
  });

  it.each([
    ['off', null],
    ['reload-null', null],
    ['reload-disabled', { enabled: false }],
    ['reload-without-enabled', { threshold_in_minor_units: 500, reload_to_in_minor_units: 1500 }],
  ])('%s says auto-reload is %o', async (name, reload) => {
    expect((await body(replicaOf(name), 'prepaid/credits')).auto_reload_settings).toEqual(reload);
  });

  it.each([
    ['free', 403],
    ['team-member', 403],
    ['enterprise', 403],
    ['no-wallet-yet', 404],
  ])('%s has no wallet: %i', async (name, status) => {
    expect((await get(replicaOf(name), 'prepaid/credits')).status).toBe(status);
    expect((await get(replicaOf(name), 'prepaid/bundles')).status).toBe(status);
  });

  it('shows a pending charge and a refused card', async () => {
    const pending = await body(replicaOf('pending-charge'), 'prepaid/credits');
    expect(pending.pending_invoice_amount_cents).toBe(1060);
    const declined = await body(replicaOf('reload-declined'), 'prepaid/credits');
    expect(declined.auto_reload_stripe_error_code).toBe('card_declined');
  });

  it('tells a negative balance', async () => {
    expect((await body(replicaOf('negative'), 'prepaid/credits')).amount).toBe(-1592);
  });
});

describe('the smaller endpoints', () => {
  it('offer, bundles, plan, card, invoices, profile, organizations', async () => {
    const replica = replicaOf('offer-open');
    expect(await body(replica, 'overage_credit_grant')).toMatchObject({
      available: true,
      granted: false,
      amount_minor_units: 2000,
    });
    expect((await body(replica, 'prepaid/bundles')).bundles[0]).toEqual({
      id: 'bundle_50',
      credit_minor_units: 5000,
      price_minor_units: 4500,
    });
    expect((await body(replica, 'subscription_details?cached=true')).next_charge_date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await body(replica, 'payment_method')).toMatchObject({ brand: 'visa' });
    expect((await get(replicaOf('free'), 'prepaid/bundles')).status).toBe(403);
    const profile = await replica.handle({ method: 'GET', path: '/api/account_profile', cookies: replica.cookies() });
    expect(JSON.parse(profile.body).locale).toBe('en-US');
  });

  it('lists charges as invoices in epoch seconds', async () => {
    const replica = replicaOf('runaway-no-limit');
    const path = `/api/stripe/${replica.activeOrg}/invoices?limit=2`;
    const { invoices, has_more: more } = JSON.parse(
      (await replica.handle({ method: 'GET', path, cookies: replica.cookies() })).body,
    );
    expect(invoices).toHaveLength(2);
    expect(more).toBe(true);
    expect(invoices[0]).toMatchObject({ total: 1400, currency: 'usd', status: 'paid' });
    expect(invoices[0].created_ts).toBe(Math.floor(replica.clock.now() / 1000) - 21 * 60);
  });

  it.each([
    ['free', 'default_claude_ai', ['chat'], null],
    ['off', 'default_claude_ai', ['claude_pro', 'chat'], null],
    ['runaway-no-limit', 'default_claude_max_5x', ['claude_max', 'chat'], null],
    ['team-member', 'default_raven', ['raven', 'chat'], 'team'],
    ['enterprise', 'default_raven', ['raven', 'chat'], 'enterprise'],
  ])('%s is told by tier %s', async (name, tier, capabilities, raven) => {
    const replica = replicaOf(name);
    const answer = await replica.handle({ method: 'GET', path: '/api/organizations', cookies: replica.cookies() });
    expect(JSON.parse(answer.body)[0]).toMatchObject({ rate_limit_tier: tier, capabilities, raven_type: raven });
  });
});

describe('logins', () => {
  it('show the organizations they are bound to', async () => {
    const replica = replicaOf('two-logins');
    const seenBy = async (key: string) => {
      const answer = await replica.handle({ method: 'GET', path: '/api/organizations', cookies: replica.cookies(key) });
      return JSON.parse(answer.body).map((one: { uuid: string }) => one.uuid);
    };
    const [first, second] = replica.organizations.map(({ uuid }) => uuid);
    expect(await seenBy(defaultSessionKey)).toEqual([first]);
    expect(await seenBy('sk-ant-sid01-container')).toEqual([second]);
    expect(replica.cookies('sk-ant-sid01-container').lastActiveOrg).toBe(second);
  });

  it('are told apart from none', async () => {
    const answer = await send(replicaOf('armed'), 'GET', 'usage', undefined, {});
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body).error.details.error_code).toBe('account_session_invalid');
  });
});
