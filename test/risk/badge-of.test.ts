import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import type { Badge } from '../../src/risk/badge.ts';
import { badgeOf } from '../../src/risk/badge-of.ts';
import { account, jpy, judge, member, NOW, ORG, rise, session, usd, without } from './build.ts';

const ON = { switch: 'on', balance: usd(4712) } as const;
const SAFE = account();
const CREDIT = account(ON);
const ARMED = account({ reload: 'on', balance: usd(4712) });
const BLIND = without(account(), 'reload');
const PAYING = account({ ...ON, windows: [session(100)] });
const NEAR = account({ pendingCharge: usd(1) });
const OVER = account({ ...ON, windows: [session(86.9)] });

const judged = (of: Account, org: string) => ({ org, account: of, verdict: judge(of) });
const badge = (of: Account) => badgeOf([judged(of, ORG)], ORG, 'all').badge;

test.each<[string, Account, Badge]>([
  ['blind', BLIND, { text: { kind: 'sign', sign: '?' }, tone: 'unknown' }],
  ['paying', PAYING, { text: { kind: 'currency', currency: 'USD' }, tone: 'danger' }],
  [
    'paying in yen',
    account({ switch: 'on', balance: jpy(9), limit: 'none', spent: jpy(3), windows: [session(100)] }),
    { text: { kind: 'currency', currency: 'JPY' }, tone: 'danger' },
  ],
  ['charge-near', NEAR, { text: { kind: 'sign', sign: '!' }, tone: 'danger' }],
  ['overflow-near', OVER, { text: { kind: 'percent', percent: 86 }, tone: 'warning' }],
  [
    'used up without a number, beyond the limit',
    account({ ...ON, spent: usd(5000), windows: [session(null, { exhausted: true })] }),
    { text: { kind: 'percent', percent: 100 }, tone: 'warning' },
  ],
  ['armed', ARMED, { text: { kind: 'sign', sign: 'AR' }, tone: 'warning' }],
  ['credit', CREDIT, { text: { kind: 'money', amount: usd(4712) }, tone: 'info' }],
  [
    'owed',
    account({ switch: 'on', balance: usd(-1592) }),
    { text: { kind: 'money', amount: usd(-1592) }, tone: 'info' },
  ],
  ['organization pays', member({ switch: 'on' }), { text: { kind: 'none' }, tone: 'info' }],
  ['safe', SAFE, { text: { kind: 'none' }, tone: 'ok' }],
])('%s', (_, of, expected) => {
  expect(badge(of)).toEqual(expected);
});

test('a currency that nobody named', () => {
  const of = member({ switch: 'on', limit: 'none', windows: [session(100)] });
  expect(
    badge(
      without({ ...of, facts: { ...of.facts, spent: { kind: 'not-offered', readAt: NOW, source: 'worker' } } }, 'card'),
    ),
  ).toEqual({
    text: { kind: 'currency', currency: null },
    tone: 'danger',
  });
});

describe('several organizations', () => {
  test.each<[string, Account, Account, 'a' | 'b']>([
    ['danger over warning', ARMED, PAYING, 'b'],
    ['danger over blind', BLIND, NEAR, 'b'],
    ['warning over credit', CREDIT, OVER, 'b'],
    ['warning over blind', BLIND, ARMED, 'b'],
    ['blindness elsewhere does not count', SAFE, BLIND, 'a'],
    ['credit elsewhere does not count', SAFE, CREDIT, 'a'],
    ['as bad is not worse', NEAR, PAYING, 'a'],
    ['one’s own danger stays', PAYING, ARMED, 'a'],
  ])('%s', (_, own, other, org) => {
    expect(badgeOf([judged(other, 'b'), judged(own, 'a')], 'a', 'all').org).toBe(org);
  });

  test('with none active the worst is shown, and blind is worse than credit', () => {
    expect(badgeOf([judged(SAFE, 'a'), judged(CREDIT, 'b'), judged(BLIND, 'c')], null, 'all').org).toBe('c');
    expect(badgeOf([judged(BLIND, 'a'), judged(ARMED, 'b')], 'unlisted', 'all').org).toBe('b');
  });

  test('with none at all it is unknown', () => {
    const unknown = { badge: { text: { kind: 'sign', sign: '?' }, tone: 'unknown' }, org: null };
    expect(badgeOf([], null, 'all')).toEqual(unknown);
    expect(badgeOf([], null, 'warnings')).toEqual(unknown);
    expect(badgeOf([], null, 'dangers').badge).toEqual({ text: { kind: 'none' }, tone: 'unknown' });
  });
});

test('spend that rose names the currency too', () => {
  expect(badge(account(ON, { spendRise: rise(usd(1), usd(2)) })).text).toEqual({ kind: 'currency', currency: 'USD' });
});

describe('what the badge speaks of', () => {
  test.each<[string, Account, boolean, boolean]>([
    ['a danger', PAYING, true, true],
    ['a warning', ARMED, true, false],
    ['what is unknown, which may be a warning', BLIND, true, false],
    ['credit', CREDIT, false, false],
    ['nothing to tell', SAFE, false, false],
  ])('%s', (_, of, inWarnings, inDangers) => {
    const full = badge(of);
    const silent = { ...full, text: { kind: 'none' } };
    expect(badgeOf([judged(of, ORG)], ORG, 'warnings').badge).toEqual(inWarnings ? full : silent);
    expect(badgeOf([judged(of, ORG)], ORG, 'dangers').badge).toEqual(inDangers ? full : silent);
  });
});
