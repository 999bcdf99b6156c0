import { describe, expect, it } from 'vitest';
import { body, replicaOf, send } from './test-support.ts';

const completion = 'chat_conversations/3f1c/completion';

function limitOf(stream: string) {
  const blocks = stream.split('\n\n').filter((block) => block !== '');
  expect(blocks.at(-2)).toMatch(/^event: message_limit\n/);
  expect(blocks.at(-1)).toMatch(/^event: message_stop\n/);
  return JSON.parse(blocks.at(-2)?.split('data: ')[1] ?? '').message_limit;
}

describe('requests that change something', () => {
  it('the switch answers with the updated row', async () => {
    const replica = replicaOf('banner-four-dollars');
    const answer = await send(replica, 'PUT', 'overage_spend_limit', { is_enabled: true });
    expect(JSON.parse(answer.body)).toMatchObject({ is_enabled: true });
    expect(replica.account().charges).toMatchObject([{ amountMinor: 1100, why: 'reload-by-switch' }]);
    await send(replica, 'PATCH', 'overage_spend_limit', { is_enabled: false });
    expect(replica.account().overage.enabled).toBe(false);
  });

  it.each([[3000], [null]])('the limit becomes %o', async (limit) => {
    const replica = replicaOf('armed');
    await send(replica, 'PUT', 'overage_spend_limit', {
      is_enabled: true,
      monthly_credit_limit: limit,
      currency: 'USD',
    });
    expect((await body(replica, 'usage')).extra_usage.monthly_limit).toBe(limit);
  });

  it('the first setup creates the wallet', async () => {
    const replica = replicaOf('no-wallet-yet');
    expect((await send(replica, 'POST', 'setup_overage_billing', { org_monthly_spend_limit: 2000 })).status).toBe(200);
    expect((await body(replica, 'prepaid/credits')).amount).toBeNull();
    expect((await body(replica, 'overage_spend_limit')).monthly_credit_limit).toBe(2000);
  });

  it('auto-reload goes on, is checked, and goes off', async () => {
    const replica = replicaOf('low-balance');
    const wish = { enabled: true, threshold_in_minor_units: 500, reload_to_in_minor_units: 1500, currency: 'USD' };
    const tooLow = { ...wish, reload_to_in_minor_units: 1400 };
    expect((await send(replica, 'PUT', 'contracts/auto_reload_settings', tooLow)).status).toBe(400);
    await send(replica, 'PUT', 'contracts/auto_reload_settings', wish);
    expect(replica.account().charges).toMatchObject([{ amountMinor: 1180, why: 'reload-by-setting' }]);
    await send(replica, 'PUT', 'contracts/auto_reload_settings', { enabled: false });
    expect((await body(replica, 'prepaid/credits')).auto_reload_settings).toEqual({ enabled: false });
  });

  it('a bundle costs less than it brings', async () => {
    const replica = replicaOf('armed');
    const wish = { amount: 5000, bundle_id: 'bundle_50', expected_price_minor_units: 4500 };
    expect((await send(replica, 'POST', 'contracts/prepaid/credits', wish)).status).toBe(200);
    expect(replica.account().charges).toMatchObject([{ amountMinor: 4500, why: 'bundle' }]);
    expect(await body(replica, 'prepaid/credits')).toMatchObject({ amount: 9792, last_paid_purchase_cents: 4500 });
    const wrongPrice = { ...wish, expected_price_minor_units: 4000 };
    expect((await send(replica, 'POST', 'contracts/prepaid/credits', wrongPrice)).status).toBe(400);
    expect((await send(replica, 'POST', 'contracts/prepaid/credits', { amount: 499 })).status).toBe(400);
  });

  it('a claim switches usage credits on', async () => {
    const replica = replicaOf('offer-open');
    const wish = { campaign: 'spring_credit', feature: 'spring_credit', enable_overages: true };
    expect(JSON.parse((await send(replica, 'POST', 'overage_credit_grant', wish)).body).granted).toBe(true);
    expect((await body(replica, 'usage')).spend.enabled).toBe(true);
    expect((await body(replica, 'prepaid/credits')).amount).toBe(2000);
    expect((await send(replica, 'POST', 'overage_credit_grant', wish)).status).toBe(400);
  });

  it('a claim that has not arrived arrives later', async () => {
    const replica = replicaOf('offer-claimed-not-arrived');
    expect((await body(replica, 'prepaid/credits')).amount).toBeNull();
    replica.advance(4 * 3_600_000);
    expect((await body(replica, 'prepaid/credits')).amount).toBe(2000);
  });

  it('plan, seats, tax preview', async () => {
    const replica = replicaOf('cad');
    expect(JSON.parse((await send(replica, 'POST', 'billing/tax_rate', { amount: 1000 })).body).tax_minor_units).toBe(
      130,
    );
    await send(replica, 'PUT', 'upgrade_to_max', { max_tier: '5x' });
    await send(replica, 'POST', 'purchase_seats', { seats: 2 });
    expect(replica.account().charges.map(({ why }) => why)).toEqual(['plan-change', 'seats']);
  });

  it('a member cannot move the switch', async () => {
    const answer = await send(replicaOf('team-member'), 'PUT', 'overage_spend_limit', { is_enabled: false });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body).error.details.error_visibility).toBe('user_facing');
  });
});

describe('the chat stream', () => {
  it.each([
    ['off', { type: 'within_limit', representativeClaim: 'five_hour', overageInUse: false }],
    ['overflow-near', { type: 'approaching_limit', overageInUse: false, overageStatus: 'allowed' }],
    ['paying', { representativeClaim: 'overage', overageInUse: true, overageStatus: 'allowed' }],
    ['free', { type: 'within_limit', overageDisabledReason: 'overage_not_provisioned' }],
  ])('of %s ends in its limits', async (name, limit) => {
    const answer = await send(replicaOf(name), 'POST', completion, { prompt: 'Hello' });
    expect(answer.headers['content-type']).toContain('text/event-stream');
    expect(answer.parts?.join('')).toBe(answer.body);
    const found = limitOf(answer.body);
    expect(found).toMatchObject(limit);
    expect(found.windows['5h'].utilization).toBeLessThan(2);
    expect(found.windows['5h'].resets_at).toBeLessThan(10_000_000_000);
  });

  it('of a refused message is a 429 whose message is JSON', async () => {
    const answer = await send(replicaOf('over-limit'), 'POST', completion, { prompt: 'Hello' });
    expect(answer.status).toBe(429);
    const { error } = JSON.parse(answer.body);
    expect(JSON.parse(error.message)).toMatchObject({
      type: 'exceeded_limit',
      overageDisabledReason: 'org_level_disabled_until',
      resolved: { status: 'exceeded', limit: { kind: 'session', percent: 100 } },
    });
  });

  it('a Fable model needs credits on Pro', async () => {
    const answer = await send(replicaOf('off'), 'POST', completion, { prompt: 'Hello', model: 'claude-fable-5-2' });
    expect(answer.status).toBe(429);
    expect(JSON.parse(answer.body).error.details.error_code).toBe('credits_required');
    const paid = replicaOf('armed');
    const stream = await send(paid, 'POST', completion, { prompt: 'Hello', model: 'claude-fable-5-2' });
    expect(limitOf(stream.body).overageInUse).toBe(true);
  });

  it('two tasks burn the free credit and the card pays', async () => {
    const replica = replicaOf('burned-in-two-tasks');
    await send(replica, 'POST', completion, {});
    expect(replica.account().charges).toEqual([]);
    await send(replica, 'POST', 'chat_conversations/3f1c/retry_completion', {});
    expect(replica.account().charges).toMatchObject([{ amountMinor: 1300, why: 'reload-by-use' }]);
  });

  it('a coding session on the web uses the organization in use', async () => {
    const replica = replicaOf('paying');
    const path = '/v1/sessions/session_01/events';
    const answer = await replica.handle({ method: 'POST', path, cookies: replica.cookies(), body: '{}' });
    expect(answer.status).toBe(200);
    expect(replica.account().overage.used).toBe(3160 + 120);
  });
});
