import { describe, expect, test } from 'vitest';
import type { Account, Facts } from '../../../src/account/account.ts';
import type { Money } from '../../../src/account/money.ts';
import { moneyRequestOf } from '../../../src/claude/money-requests.ts';
import { type DescribeOptions, describe as describeRequest } from '../../../src/claude/requests/describe.ts';
import type { ChargeNow, Description } from '../../../src/claude/requests/description.ts';
import {
  account,
  HOUR,
  jpy,
  kwd,
  MINUTE,
  member,
  NOW,
  notOffering,
  ORG,
  reread,
  SESSION_RESET,
  session,
  usd,
  WEEK_RESET,
  without,
} from '../../risk/build.ts';

const eur = (minor: number): Money => ({ minor, exponent: 2, currency: 'EUR' });

const PATHS = {
  switch: 'overage_spend_limit',
  setup: 'setup_overage_billing',
  reload: 'contracts/auto_reload_settings',
  buy: 'contracts/prepaid/credits',
  claim: 'overage_credit_grant',
  plan: 'upgrade_to_max',
  seats: 'purchase_seats',
  send: 'chat_conversations/c/completion',
} as const;

function told(to: keyof typeof PATHS, body: unknown, of: Account, options?: DescribeOptions, now = NOW): Description {
  const path = `/api/organizations/${ORG}/${PATHS[to]}`;
  const text = typeof body === 'string' || body === null ? body : JSON.stringify(body);
  return describeRequest(moneyRequestOf({ method: 'PUT', path, body: text })!, of, now, options);
}

const ON = { is_enabled: true };
const limitTo = (minor: number | null, currency = 'USD') => ({ ...ON, monthly_credit_limit: minor, currency });
const reloadTo = (threshold: number, target: number, currency = 'USD') => ({
  enabled: true,
  threshold_in_minor_units: threshold,
  reload_to_in_minor_units: target,
  currency,
});

const amount = (of: Money): ChargeNow => ({ kind: 'amount', amount: of });
const upTo = (of: Money): ChargeNow => ({ kind: 'up-to', amount: of });
const perhaps = (of: Money): ChargeNow => ({ kind: 'perhaps', amount: of });
const NONE: ChargeNow = { kind: 'none' };
const UNKNOWN: ChargeNow = { kind: 'unknown' };

/** An account with auto-reload on, $5 to $15, and this balance. */
const reloading = (balance: Money, more: Partial<Facts> = {}) => account({ reload: 'on', balance, ...more });
const yen = (changes: Partial<Facts> = {}) =>
  account({
    limit: jpy(5000),
    spent: jpy(0),
    balance: jpy(300),
    reloadThreshold: jpy(500),
    reloadTarget: jpy(2000),
    ...changes,
  });

describe('switching on', () => {
  test.each<[string, Account, ChargeNow]>([
    ['auto-reload off', account({ balance: usd(100) }), NONE],
    ['below the threshold', reloading(usd(412)), amount(usd(1088))],
    ['in debt', reloading(usd(-1592)), amount(usd(3092))],
    ['exactly at the threshold', reloading(usd(500)), upTo(usd(1000))],
    ['above the threshold', reloading(usd(501)), NONE],
    ['balance unknown', without(reloading(usd(412)), 'balance'), upTo(usd(1500))],
    ['threshold unknown', without(reloading(usd(412)), 'reloadThreshold'), upTo(usd(1088))],
    ['target unknown', without(reloading(usd(412)), 'reloadTarget'), perhaps(usd(1088))],
    ['auto-reload unknown', without(reloading(usd(412)), 'reload'), perhaps(usd(1088))],
    ['auto-reload and balance unknown', without(reloading(usd(412)), 'reload', 'balance'), perhaps(usd(1500))],
    ['auto-reload unknown, much credit', without(reloading(usd(5000)), 'reload'), UNKNOWN],
    ['yen: below', yen({ reload: 'on' }), amount(jpy(1700))],
    ['yen: auto-reload unknown', without(yen(), 'reload'), UNKNOWN],
    ['yen: balance unknown', without(yen({ reload: 'on' }), 'balance'), upTo(jpy(2000))],
    ['two currencies', reloading(eur(100)), UNKNOWN],
    ['off by the page’s word alone', reread(account({ balance: usd(100) }), ['reload'], 'page'), perhaps(usd(1400))],
    ['on by the page’s word alone', reread(reloading(usd(412)), ['reload'], 'page'), amount(usd(1088))],
    ['a balance by the page’s word alone', reread(reloading(usd(9999)), ['balance'], 'page'), upTo(usd(1500))],
    ['a wallet that is not the user’s', member(), NONE],
    ['nothing known', without(account(), ...(Object.keys(account().facts) as (keyof Facts)[])), perhaps(usd(1500))],
  ])('takes at once: %s', (_, of, charge) => {
    for (const [to, body] of [
      ['switch', ON],
      ['setup', { org_monthly_spend_limit: 1000 }],
      ['claim', { campaign: 'c' }],
    ] as const) {
      expect(told(to, body, of)).toMatchObject({ direction: 'riskier', chargeNow: charge });
    }
  });

  test('is asked even where it is on by the last reading: another device may have switched it off', () => {
    expect(told('switch', ON, account({ switch: 'on' }))).toMatchObject({ risk: 'switch-on', direction: 'riskier' });
  });

  test('says what follows: the limit, the credit, and whether the card is reached', () => {
    expect(told('switch', ON, reloading(usd(9000))).later).toEqual({
      kind: 'spending',
      limit: usd(5000),
      balance: usd(9000),
      reload: 'on',
    });
    expect(told('switch', ON, account({ limit: 'none' })).later).toMatchObject({ limit: 'none', reload: 'off' });
    expect(told('switch', ON, without(account(), 'limit', 'balance', 'reload')).later).toEqual({
      kind: 'spending',
      limit: null,
      balance: null,
      reload: 'unknown',
    });
    expect(told('setup', { org_monthly_spend_limit: null }, account()).later).toMatchObject({ limit: 'none' });
  });

  test('off is safer and costs nothing, whatever is known', () => {
    const of = without(reloading(usd(1)), 'switch', 'balance');
    expect(told('switch', { is_enabled: false }, of)).toMatchObject({
      direction: 'safer',
      chargeNow: NONE,
      later: { kind: 'none' },
    });
    expect(told('reload', { enabled: false }, of)).toMatchObject({ direction: 'safer', chargeNow: NONE });
    expect(told('switch', { is_enabled: false, and: 1 }, of).direction).toBe('unknown');
    expect(told('reload', { enabled: false, and: 1 }, of).direction).toBe('unknown');
  });
});

describe('the monthly limit', () => {
  const on = account({ switch: 'on' });

  test.each<[string, unknown, Account, Description['direction']]>([
    ['raised', limitTo(5001), on, 'riskier'],
    ['the same', limitTo(5000), on, 'same'],
    ['lowered', limitTo(4999), on, 'safer'],
    ['to nothing', limitTo(0), on, 'safer'],
    ['removed', limitTo(null), on, 'riskier'],
    ['none as before', limitTo(null), account({ switch: 'on', limit: 'none' }), 'same'],
    ['set where there was none', limitTo(999_999), account({ switch: 'on', limit: 'none' }), 'safer'],
    ['without a currency', { ...ON, monthly_credit_limit: 4000 }, on, 'safer'],
    ['in another currency', limitTo(100, 'EUR'), on, 'unknown'],
    ['unknown until now', limitTo(100), without(on, 'limit'), 'unknown'],
    ['removed, unknown until now', limitTo(null), without(on, 'limit'), 'riskier'],
    ['known from the page alone', limitTo(100), reread(on, ['limit'], 'page'), 'unknown'],
    ['known too long ago', limitTo(100), reread(on, ['limit'], 'worker', NOW - 11 * MINUTE), 'unknown'],
    ['with a field too many', { ...limitTo(100), and: 1 }, on, 'unknown'],
    ['as a text', { ...ON, monthly_credit_limit: '100' }, on, 'unknown'],
    ['alone, lowered', { monthly_credit_limit: 100 }, account(), 'safer'],
    ['alone, raised', { monthly_credit_limit: 9000 }, account(), 'riskier'],
    ['with off, raised', { is_enabled: false, monthly_credit_limit: 9000 }, on, 'riskier'],
    ['with off, lowered', { is_enabled: false, monthly_credit_limit: 90 }, on, 'safer'],
  ])('%s', (_, body, of, direction) => {
    const description = told('switch', body, of);
    expect(description).toMatchObject({ risk: expect.stringMatching(/^limit-raised|switch-on$/), direction });
    if (direction === 'riskier') expect(description).toMatchObject({ risk: 'limit-raised', chargeNow: NONE });
  });

  test.each([
    ['off', account()],
    ['unknown', without(on, 'switch')],
    ['on by the page’s word alone', reread(on, ['switch'], 'page')],
    ['on a while ago', reread(on, ['switch'], 'worker', NOW - 11 * MINUTE)],
  ])('that switches usage credits on too is that, however low: the switch is %s', (_, of) => {
    expect(told('switch', limitTo(1), of)).toMatchObject({
      risk: 'switch-on',
      direction: 'riskier',
      contradictions: [{ kind: 'switches-on-too' }],
    });
  });

  test('in a currency with other digits is compared in its own', () => {
    const of = account({ switch: 'on', limit: kwd(5000), spent: kwd(0), balance: kwd(0) });
    const free = notOffering(of, 'reloadThreshold', 'reloadTarget');
    expect(told('switch', limitTo(4999, 'KWD'), free).direction).toBe('safer');
    expect(told('switch', limitTo(6000, 'KWD'), free).later).toMatchObject({ limit: kwd(6000) });
  });

  test('whose scale is not known is not compared', () => {
    const mixed = account({ switch: 'on', limit: { minor: 50, exponent: 0, currency: 'USD' } });
    expect(told('switch', limitTo(1), mixed)).toMatchObject({ direction: 'unknown', later: { limit: null } });
  });
});

describe('auto-reload', () => {
  test.each<[string, unknown, Account, Description['risk'], Description['direction'], ChargeNow]>([
    ['on, below', reloadTo(500, 1500), account({ balance: usd(412) }), 'reload-on', 'riskier', amount(usd(1088))],
    ['on, above', reloadTo(500, 1500), account({ balance: usd(512) }), 'reload-on', 'riskier', NONE],
    ['on, at', reloadTo(500, 1500), account({ balance: usd(500) }), 'reload-on', 'riskier', upTo(usd(1000))],
    ['on, nothing there', reloadTo(500, 1500), account(), 'reload-on', 'riskier', amount(usd(1500))],
    [
      'on, balance unknown',
      reloadTo(500, 2500),
      without(account(), 'balance'),
      'reload-on',
      'riskier',
      upTo(usd(2500)),
    ],
    [
      'on, unknown before',
      reloadTo(500, 1500),
      without(account(), 'reload'),
      'reload-on',
      'riskier',
      amount(usd(1500)),
    ],
    [
      'on, by the page on already',
      reloadTo(500, 1500),
      reread(reloading(usd(9000)), ['reload'], 'page'),
      'reload-on',
      'riskier',
      NONE,
    ],
    ['on, unreadable', null, account({ balance: usd(412) }), 'reload-on', 'riskier', perhaps(usd(1088))],
    [
      'on, half said',
      { enabled: true },
      account({ balance: usd(412), reload: 'off' }),
      'reload-on',
      'riskier',
      perhaps(usd(1088)),
    ],
    ['on, in another currency', reloadTo(500, 1500, 'EUR'), account(), 'reload-on', 'riskier', UNKNOWN],
    ['raised threshold', reloadTo(600, 1500), reloading(usd(550)), 'reload-raised', 'riskier', amount(usd(950))],
    ['raised target', reloadTo(500, 2000), reloading(usd(9000)), 'reload-raised', 'riskier', NONE],
    ['one up, one down', reloadTo(400, 2000), reloading(usd(9000)), 'reload-raised', 'riskier', NONE],
    ['the same', reloadTo(500, 1500), reloading(usd(9000)), 'reload-raised', 'same', NONE],
    ['lowered', reloadTo(400, 1400), reloading(usd(9000)), 'reload-raised', 'safer', NONE],
    ['lowered target', reloadTo(500, 1400), reloading(usd(9000)), 'reload-raised', 'safer', NONE],
    [
      'to numbers that are not known now',
      reloadTo(500, 1500),
      without(reloading(usd(9000)), 'reloadTarget'),
      'reload-raised',
      'unknown',
      NONE,
    ],
    [
      'raised beside a number not known',
      reloadTo(900, 1500),
      without(reloading(usd(9000)), 'reloadTarget'),
      'reload-raised',
      'riskier',
      NONE,
    ],
    [
      'by a change alone',
      { threshold_in_minor_units: 400, reload_to_in_minor_units: 1400 },
      reloading(usd(9000)),
      'reload-raised',
      'safer',
      NONE,
    ],
    ['yen', reloadTo(500, 2000, 'JPY'), yen(), 'reload-on', 'riskier', amount(jpy(1700))],
  ])('%s', (_, body, of, risk, direction, chargeNow) => {
    expect(told('reload', body, of)).toMatchObject({ risk, direction, chargeNow });
  });

  test('says what it will do again and again', () => {
    expect(told('reload', reloadTo(500, 2500), account({ balance: usd(9000) })).later).toEqual({
      kind: 'reloads',
      threshold: usd(500),
      target: usd(2500),
    });
    expect(told('reload', reloadTo(500, 2500, 'EUR'), account()).later).toMatchObject({
      threshold: null,
      target: null,
    });
  });

  test('names a currency that is not the account’s', () => {
    expect(told('reload', reloadTo(500, 2500, 'EUR'), account()).contradictions).toContainEqual({
      kind: 'currency-differs',
      requested: 'EUR',
      account: 'USD',
    });
  });
});

describe('a purchase', () => {
  const bundle = { amount: 5000, bundle_id: 'bundle_50', expected_price_minor_units: 4500, currency: 'USD' };
  const sale = {
    bundles: [{ id: 'bundle_50', credit: usd(5000), price: usd(4500) }],
    paidThisMonth: null,
    monthlyCap: null,
    resetsAt: null,
  };
  const kinds = (description: Description) => description.contradictions.map(({ kind }) => kind);

  test.each<[string, unknown, Account, ChargeNow]>([
    ['of an amount', { amount: 1000 }, account(), amount(usd(1000))],
    ['of a bundle', bundle, account(), amount(usd(4500))],
    [
      'of a bundle that names no price, by the list',
      { amount: 5000, bundle_id: 'bundle_50' },
      account({ bundles: sale }),
      perhaps(usd(4500)),
    ],
    ['of a bundle that nobody knows', { amount: 5000, bundle_id: 'bundle_9' }, account({ bundles: sale }), UNKNOWN],
    ['in yen', { amount: 1000 }, yen(), amount(jpy(1000))],
    ['in a currency that is not the account’s', { amount: 1000, currency: 'EUR' }, account(), UNKNOWN],
    ['unreadable', null, account(), UNKNOWN],
    ['as a text', { amount: '1000' }, account(), UNKNOWN],
    ['of an account that was never read', { amount: 1000 }, without(account(), 'balance'), amount(usd(1000))],
  ])('%s costs', (_, body, of, chargeNow) => {
    expect(told('buy', body, of)).toMatchObject({ risk: 'buy', direction: 'riskier', chargeNow });
  });

  test('lasts as long as the policy says', () => {
    expect(told('buy', { amount: 1000 }, account()).later).toEqual({ kind: 'credit', months: 12 });
    expect(told('buy', { amount: 1000 }, without(account(), 'expiryPolicyMonths')).later).toMatchObject({
      months: null,
    });
  });

  test('does not help when the limit is reached', () => {
    const reached = account({ spent: usd(5000) });
    expect(told('buy', bundle, reached).contradictions).toEqual([
      { kind: 'limit-reached', spent: usd(5000), limit: usd(5000) },
    ]);
    expect(kinds(told('buy', bundle, account({ spent: usd(7500) })))).toEqual(['limit-reached']);
    expect(kinds(told('buy', bundle, reread(reached, ['spent', 'limit'], 'page')))).toEqual(['limit-reached']);
    const halt = { reason: 'org_level_disabled_until', outOfCredits: false, until: NOW + HOUR };
    expect(kinds(told('buy', bundle, account({ halt })))).toEqual(['limit-reached']);
    expect(kinds(told('buy', bundle, account({ halt: { ...halt, until: NOW - HOUR } })))).toEqual([]);
    expect(kinds(told('buy', bundle, account({ limit: 'none' })))).toEqual([]);
    expect(kinds(told('buy', bundle, without(account(), 'spent')))).toEqual([]);
  });

  test.each<[string, unknown, Money | null, readonly string[]]>([
    ['as shown', { amount: 500 }, usd(500), []],
    ['not as shown', { amount: 5000 }, usd(500), ['amount-differs']],
    ['shown as the credit', bundle, usd(5000), []],
    ['shown as the price', bundle, usd(4500), []],
    ['shown as neither', bundle, usd(50), ['amount-differs']],
    ['shown in another currency', { amount: 500 }, eur(500), ['amount-differs']],
    ['shown with other digits', { amount: 500 }, { minor: 5, exponent: 0, currency: 'USD' }, []],
    ['not shown', { amount: 5000 }, null, []],
  ])('that is %s', (_, body, shownAmount, expected) => {
    expect(kinds(told('buy', body, account(), { shownAmounts: shownAmount === null ? [] : [shownAmount] }))).toEqual(
      expected,
    );
  });

  test('at another price than on the list', () => {
    const of = account({ bundles: sale });
    expect(told('buy', { ...bundle, expected_price_minor_units: 5000 }, of).contradictions).toEqual([
      { kind: 'price-differs', requested: usd(5000), listed: usd(4500) },
    ]);
    expect(kinds(told('buy', bundle, of))).toEqual([]);
  });
});

describe('a claim', () => {
  test('switches usage credits on', () => {
    expect(told('claim', { campaign: 'c', enable_overages: true }, account())).toMatchObject({
      risk: 'claim',
      direction: 'riskier',
      contradictions: [{ kind: 'claim-switches-on' }],
      later: { kind: 'spending' },
    });
  });

  test('charges nothing where they are on already', () => {
    const of = reloading(usd(1), { switch: 'on' });
    expect(told('claim', { campaign: 'c' }, of)).toMatchObject({ risk: 'claim', chargeNow: NONE, contradictions: [] });
  });
});

test.each(['plan', 'seats'] as const)('a change of %s has a price that only the page knows', (to) => {
  expect(told(to, {}, account())).toEqual({
    risk: 'plan-change',
    direction: 'riskier',
    chargeNow: UNKNOWN,
    later: { kind: 'renewal' },
    contradictions: [],
  });
});

describe('a message', () => {
  const full = [session(100)];
  const paying = { switch: 'on', balance: usd(1000), windows: full } as const;

  test.each<[string, Account, Description['direction']]>([
    ['is paid', account(paying), 'riskier'],
    ['is paid by auto-reload', account({ ...paying, balance: usd(0), reload: 'on' }), 'riskier'],
    ['is paid, as the page says', reread(account(paying), ['windows', 'switch', 'balance'], 'stream'), 'riskier'],
    ['is paid by the organization', member({ switch: 'on', windows: full }), 'riskier'],
    ['is free: switched off', account({ ...paying, switch: 'off' }), 'same'],
    ['is free: room in the plan', account({ ...paying, windows: [session(99)] }), 'same'],
    [
      'is free: the window has begun anew',
      account({ ...paying, windows: [session(100, { resetsAt: NOW - 1 })] }),
      'same',
    ],
    ['cannot be told: no funds', account({ ...paying, balance: usd(0) }), 'unknown'],
    ['cannot be told: windows unknown', without(account(paying), 'windows'), 'unknown'],
    ['cannot be told: switch unknown', without(account(paying), 'switch'), 'unknown'],
  ])('%s', (_, of, direction) => {
    expect(told('send', null, of)).toMatchObject({ risk: 'paid-send', direction });
  });

  const fable = session(100, { key: 'weekly_scoped:Fable', model: 'Fable', resetsAt: WEEK_RESET });
  const spare = { ...paying, windows: [session(20)] } as const;
  const to = (model: string) => ({ prompt: 'x', model });

  test.each<[string, unknown, Account, Description['direction']]>([
    ['to a model whose window is full', to('claude-fable-5-2'), account({ ...paying, windows: [fable] }), 'riskier'],
    ['to another model', to('claude-opus-5-5'), account({ ...paying, windows: [fable] }), 'same'],
    ['to a model that cannot be told, while one is full', null, account({ ...paying, windows: [fable] }), 'riskier'],
    [
      'to any model while all are full',
      to('claude-opus-5-5'),
      account({ ...paying, windows: [fable, ...full] }),
      'riskier',
    ],
    [
      'to a model that the plan does not include',
      to('claude-fable-5-2'),
      account({ ...spare, plan: 'pro' }),
      'riskier',
    ],
    ['the same, of a team', to('claude-fable-5-2'), member({ switch: 'on', windows: [session(20)] }), 'riskier'],
    ['to one that it includes', to('claude-opus-5-5'), account({ ...spare, plan: 'pro' }), 'same'],
    ['to a model that cannot be told, with room left', null, account({ ...spare, plan: 'pro' }), 'same'],
    ['to a model that a larger plan includes', to('claude-fable-5-2'), account({ ...spare, plan: 'max-5x' }), 'same'],
    [
      'to a model for which a window is listed',
      to('claude-fable-5-2'),
      account({ ...spare, plan: 'pro', windows: [session(20), { ...fable, percent: 3 }] }),
      'same',
    ],
    ['the same, switched off', to('claude-fable-5-2'), account({ ...spare, plan: 'pro', switch: 'off' }), 'same'],
    ['the same, no funds', to('claude-fable-5-2'), account({ ...spare, plan: 'pro', balance: usd(0) }), 'unknown'],
    [
      'the same, by the plan as it was last known',
      to('claude-fable-5-2'),
      without(account({ ...spare, plan: 'pro' }), 'plan'),
      'riskier',
    ],
  ])('%s', (_, body, of, direction) => {
    expect(told('send', body, of).direction).toBe(direction);
  });

  test('is explained by what pays last again, else by the plan', () => {
    const of = account({ ...paying, windows: [...full, fable] });
    expect(told('send', to('claude-fable-5-2'), of).paidBecause).toEqual({ kind: 'window', window: fable });
    expect(told('send', to('claude-opus-5-5'), of).paidBecause).toEqual({ kind: 'window', window: full[0] });
    const planned = account({ ...spare, plan: 'pro' });
    const because = { kind: 'model', model: 'Fable', restsUntil: SESSION_RESET };
    expect(told('send', to('claude-fable-5-2'), planned).paidBecause).toEqual(because);
    expect(told('send', null, planned).paidBecause).toBeUndefined();
  });

  test('costs the card nothing at once where auto-reload is off, and an unknown amount where it is not', () => {
    expect(told('send', null, account(paying)).chargeNow).toEqual(NONE);
    expect(told('send', null, account({ ...paying, reload: 'on' })).chargeNow).toEqual(UNKNOWN);
  });
});

describe('what is old', () => {
  test('is unknown after half an hour, or as long as is said', () => {
    const of = reloading(usd(412));
    expect(told('switch', ON, of, {}, NOW + 28 * MINUTE).chargeNow).toEqual(amount(usd(1088)));
    expect(told('switch', ON, of, {}, NOW + 31 * MINUTE).chargeNow).toEqual(perhaps(usd(1500)));
    expect(told('switch', ON, of, { horizon: 2 * HOUR }, NOW + 31 * MINUTE).chargeNow).toEqual(amount(usd(1088)));
  });

  test('from the future is unknown too', () => {
    expect(told('switch', ON, reloading(usd(412)), {}, NOW - HOUR).chargeNow).toEqual(perhaps(usd(1500)));
  });

  test('lets nothing pass unasked after ten minutes', () => {
    const of = account({ switch: 'on', reload: 'on', balance: usd(9000) });
    expect(told('switch', limitTo(1), of, {}, NOW + 8 * MINUTE).direction).toBe('safer');
    expect(told('switch', limitTo(1), of, {}, NOW + 10 * MINUTE).direction).toBe('riskier');
    expect(told('reload', reloadTo(1, 2), of, {}, NOW + 10 * MINUTE).direction).toBe('riskier');
  });
});

test('nothing that is unreadable passes', () => {
  const known = account({ switch: 'on', reload: 'on' });
  for (const to of ['switch', 'setup', 'reload', 'buy', 'claim'] as const) {
    for (const body of [null, '', '[]', '{"is_enabled":false,"is_enabled":true}', '{"enabled":false,"enabled":true}']) {
      const description = told(to, body, known);
      expect(['riskier', 'unknown']).toContain(description.direction);
      expect(description.contradictions).toContainEqual({ kind: 'unreadable' });
    }
  }
});
