import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyRequestOf } from '../../../src/claude/money-requests.ts';
import { MAY_MOVE_MONEY } from '../../../src/claude/requests/may-move-money.ts';
import { MONEY_PATH } from '../../../src/claude/requests/money-path.ts';
import type { MoneyRequest } from '../../../src/claude/requests/money-request.ts';

const ORG = '0b9d7c1e-52a4-4f0e-9c39-3f1f5b6a7c01';
const of = (resource: string) => `/api/organizations/${ORG}/${resource}`;

const SWITCH = of('overage_spend_limit');
const SETUP = of('setup_overage_billing');
const RELOAD = of('contracts/auto_reload_settings');
const BUY = of('contracts/prepaid/credits');
const CLAIM = of('overage_credit_grant');

const caught = (path: string, body: unknown, method = 'PUT') =>
  moneyRequestOf({ method, path, body: typeof body === 'string' || body === null ? body : JSON.stringify(body) });

const usd = (minor: number) => ({ minor, currency: 'USD' });
const bare = (minor: number) => ({ minor, currency: null });

describe('each request of claude.ai’s page', () => {
  test.each<[string, string, unknown, string, Partial<MoneyRequest>, Partial<MoneyRequest['amounts']>]>([
    ['on', SWITCH, { is_enabled: true }, 'switch-on', { direction: 'riskier', switches: 'on' }, {}],
    ['off', SWITCH, { is_enabled: false }, 'switch-off', { direction: 'safer', switches: 'off' }, {}],
    [
      'limit',
      SWITCH,
      { is_enabled: true, monthly_credit_limit: 5000, currency: 'USD' },
      'limit',
      { direction: 'unknown', switches: 'on' },
      { limit: usd(5000) },
    ],
    [
      'no limit',
      SWITCH,
      { is_enabled: true, monthly_credit_limit: null, currency: 'usd' },
      'limit',
      { direction: 'unknown', switches: 'on' },
      { limit: 'none' },
    ],
    ['a limit alone', SWITCH, { monthly_credit_limit: 0 }, 'limit', { switches: null }, { limit: bare(0) }],
    [
      'off with a limit',
      SWITCH,
      { is_enabled: false, monthly_credit_limit: 900 },
      'limit',
      { direction: 'unknown', switches: 'off' },
      { limit: bare(900) },
    ],
    [
      'setup',
      SETUP,
      { org_monthly_spend_limit: 2000 },
      'setup',
      { direction: 'riskier', switches: 'on' },
      { limit: bare(2000) },
    ],
    ['setup without one', SETUP, { org_monthly_spend_limit: null }, 'setup', { switches: 'on' }, { limit: 'none' }],
    [
      'reload on',
      RELOAD,
      { enabled: true, threshold_in_minor_units: 500, reload_to_in_minor_units: 1500, currency: 'USD' },
      'reload-on',
      { direction: 'riskier' },
      { threshold: usd(500), target: usd(1500) },
    ],
    [
      'reload change',
      RELOAD,
      { threshold_in_minor_units: 500, reload_to_in_minor_units: 2500, currency: 'USD' },
      'reload-change',
      { direction: 'unknown' },
      { threshold: usd(500), target: usd(2500) },
    ],
    ['reload off', RELOAD, { enabled: false }, 'reload-off', { direction: 'safer' }, {}],
    [
      'bundle',
      BUY,
      { amount: 5000, bundle_id: 'bundle_50', expected_price_minor_units: 4500, currency: 'USD', extra: 'x' },
      'buy-bundle',
      { direction: 'riskier', bundle: 'bundle_50' },
      { credit: usd(5000), price: usd(4500) },
    ],
    [
      'amount',
      BUY,
      { amount: 1000 },
      'buy-amount',
      { direction: 'riskier' },
      { credit: bare(1000), price: bare(1000) },
    ],
    [
      'claim',
      CLAIM,
      { campaign: 'c', feature: 'f', enable_overages: true },
      'claim',
      { direction: 'riskier', switches: 'on' },
      {},
    ],
    ['claim without a word', CLAIM, { campaign: 'c' }, 'claim', { direction: 'riskier', switches: 'on' }, {}],
    ['max', of('upgrade_to_max'), { max_tier: '5x' }, 'plan-change', { direction: 'riskier' }, {}],
    ['pro', of('upgrade_to_pro'), null, 'plan-change', { direction: 'riskier' }, {}],
    ['seats', of('purchase_seats'), { seats: 3 }, 'seats', { direction: 'riskier' }, {}],
    ['message', of('chat_conversations/c/completion'), null, 'send', { direction: 'unknown' }, {}],
    [
      'message again',
      of('chat_conversations/c/retry_completion'),
      '{"prompt":"x"}',
      'send',
      { direction: 'unknown' },
      {},
    ],
  ])('%s', (_, path, body, kind, said, amounts) => {
    for (const method of ['PUT', 'POST', 'PATCH', 'put']) {
      const request = caught(path, body, method);
      expect(request).toMatchObject({ kind, org: ORG, unreadable: false, ...said });
      expect(request!.amounts).toEqual({
        limit: null,
        threshold: null,
        target: null,
        credit: null,
        price: null,
        ...amounts,
      });
      const twin = path.replace('/api/', '/api/oauth/');
      expect(caught(`${twin}?a=b`, body, method)).toEqual(request);
    }
  });

  test('of Claude Code on the web names no organization', () => {
    expect(caught('/v1/sessions/s1/events', null, 'POST')).toMatchObject({ kind: 'send', org: null });
  });

  test.each(['GET', 'HEAD', 'get'])('is nothing when it only reads (%s)', (method) => {
    expect(caught(SWITCH, null, method)).toBeNull();
  });

  test.each([
    of('billing/tax_rate'),
    of('overage_spend_limits'),
    of('overage_spend_limit/history'),
    of('contracts/new_thing'),
    of('prepaid/credits'),
    of('chat_conversations'),
    of('chat_conversations/c'),
    of('chat_conversations/c/completion_status'),
    `/x${SWITCH}`,
    '/api/organizations/overage_spend_limit',
    '/v1/sessions',
    '',
    '/',
  ])('is none of these: %s', (path) => {
    expect(caught(path, { is_enabled: true })).toBeNull();
  });
});

describe('a body that is not what it should be', () => {
  const UNREADABLE: readonly (readonly [string, string, unknown])[] = [
    ['nothing', SWITCH, null],
    ['empty', SWITCH, ''],
    ['a list', SWITCH, [{ is_enabled: false }]],
    ['null', SWITCH, 'null'],
    ['cut short', SWITCH, '{"is_enabled":false'],
    ['a form', SWITCH, 'is_enabled=false'],
    ['a key twice', SWITCH, '{"is_enabled":true,"is_enabled":false}'],
    ['a key twice, once disguised', SWITCH, '{"is_enabled":true,"is_\\u0065nabled":false}'],
    ['a key twice inside', SWITCH, '{"is_enabled":false,"a":{"b":1,"b":2}}'],
    ['another case', SWITCH, '{"is_enabled":false,"IS_ENABLED":true}'],
    ['a field too many', SWITCH, { is_enabled: false, and: 1 }],
    ['a prototype', SWITCH, '{"is_enabled":false,"__proto__":{"is_enabled":true}}'],
    ['a text', SWITCH, { is_enabled: 'false' }],
    ['a number', SWITCH, { is_enabled: 0 }],
    ['null as the switch', SWITCH, { is_enabled: null }],
    ['no field', SWITCH, {}],
    ['a limit as a text', SWITCH, { is_enabled: true, monthly_credit_limit: '5000' }],
    ['a limit below nothing', SWITCH, { is_enabled: true, monthly_credit_limit: -1 }],
    ['a limit in parts', SWITCH, { is_enabled: true, monthly_credit_limit: 1.5 }],
    ['a limit beyond counting', SWITCH, '{"is_enabled":true,"monthly_credit_limit":9007199254740993}'],
    ['a limit without end', SWITCH, '{"is_enabled":true,"monthly_credit_limit":1e400}'],
    ['a limit as a list', SWITCH, { is_enabled: true, monthly_credit_limit: [5000] }],
    ['no currency', SWITCH, { is_enabled: true, monthly_credit_limit: 1, currency: 5 }],
    ['a strange currency', SWITCH, { is_enabled: true, monthly_credit_limit: 1, currency: 'dollars' }],
    ['one megabyte', SWITCH, { is_enabled: false, pad: 'x'.repeat(1_000_000) }],
    ['padding', SWITCH, `{"is_enabled":false}${' '.repeat(70_000)}`],
    ['very deep', SWITCH, `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['very deep inside', SWITCH, `{"is_enabled":false,"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
    ['setup without a limit', SETUP, {}],
    ['reload off, and more', RELOAD, { enabled: false, force: true }],
    ['reload on without numbers', RELOAD, { enabled: true }],
    ['reload half said', RELOAD, { enabled: true, threshold_in_minor_units: 500 }],
    ['reload as texts', RELOAD, { enabled: true, threshold_in_minor_units: '500', reload_to_in_minor_units: '1500' }],
    ['reload as a word', RELOAD, { enabled: 'no' }],
    ['a purchase of nothing', BUY, {}],
    ['a purchase as a text', BUY, { amount: '1000' }],
    ['a bundle without a price', BUY, { amount: 5000, bundle_id: 'bundle_50' }],
    ['a bundle without a name', BUY, { amount: 5000, bundle_id: { a: 1 }, expected_price_minor_units: 4500 }],
    ['a claim that says no', CLAIM, { campaign: 'c', enable_overages: false }],
    ['a claim that says maybe', CLAIM, { enable_overages: 'yes' }],
  ];

  test.each(UNREADABLE)('%s: recognised, unreadable, and not safe', (_, path, body) => {
    const request = caught(path, body)!;
    expect(request.unreadable).toBe(true);
    expect(request.direction).not.toBe('safer');
  });

  test('is thought of at its worst', () => {
    const worst = [SWITCH, SETUP, RELOAD, BUY, CLAIM].map((path) => caught(path, null)!.kind);
    expect(worst).toEqual(['switch-on', 'setup', 'reload-on', 'buy-amount', 'claim']);
  });

  test('spaces, line breaks and escapes make no difference', () => {
    expect(caught(SWITCH, ' {\n\t"is_enabled" : false }\r\n')).toEqual(caught(SWITCH, { is_enabled: false }));
    expect(caught(SWITCH, '{"is_\\u0065nabled":false}')).toEqual(caught(SWITCH, { is_enabled: false }));
    expect(caught(BUY, { amount: 1000, note: 'a "quote": \\' })).toMatchObject({ unreadable: false });
  });
});

test('never throws, and only the two plain bodies are safe', () => {
  const paths = fc.constantFrom(SWITCH, SETUP, RELOAD, BUY, CLAIM, of('purchase_seats'), of('upgrade_to_max'));
  const field = fc.constantFrom(
    'is_enabled',
    'enabled',
    'monthly_credit_limit',
    'amount',
    'currency',
    '__proto__',
    'x',
  );
  const value = fc.oneof(fc.boolean(), fc.integer(), fc.constant(null), fc.string(), fc.jsonValue());
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    fc.dictionary(field, value).map((fields) => JSON.stringify(fields)),
  );
  fc.assert(
    fc.property(paths, body, (path, text) => {
      const request = caught(path, text)!;
      if (request.direction !== 'safer') return;
      const plain = [JSON.stringify({ is_enabled: false }), JSON.stringify({ enabled: false })];
      const { currency: _, ...rest } = JSON.parse(text);
      expect(plain).toContain(JSON.stringify(rest));
    }),
    { numRuns: 3000 },
  );
});

test('the page’s own world sees at least as much as is recognised', () => {
  const wide = new RegExp(`^${MAY_MOVE_MONEY}`);
  const resource = fc.constantFrom(
    'overage_spend_limit',
    'overage_credit_grant',
    'setup_overage_billing',
    'contracts/auto_reload_settings',
    'contracts/prepaid/credits',
    'upgrade_to_max',
    'upgrade_to_team_2',
    'purchase_seats',
    'chat_conversations/c/completion',
    'chat_conversations/c/retry_completion',
  );
  const prefix = fc.constantFrom('/api/', '/api/oauth/');
  const end = fc.constantFrom('', '/', '?a=b', '/?a');
  fc.assert(
    fc.property(prefix, fc.uuid(), resource, end, (start, org, name, rest) => {
      const path = `${start}organizations/${org}/${name}${rest}`;
      const exact = MONEY_PATH.exec(path);
      fc.pre(exact !== null);
      expect(wide.exec(path)?.[1] === undefined).toBe(exact![1] === undefined);
      expect(wide.test(path)).toBe(true);
    }),
  );
});
