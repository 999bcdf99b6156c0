import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import type { PlanWindow } from '../../src/account/window.ts';
import type { VerdictWord } from '../../src/risk/verdict-word.ts';
import { account, HOUR, judge, member, NOW, rise, session, tranche, usd, week } from './build.ts';

const ON = { switch: 'on', balance: usd(4712) } as const;
const RELOAD = { reload: 'on', balance: usd(4712) } as const;
const FULL = [session(100), week(10)];

describe('the more pressing of two wins', () => {
  const both = { ...ON, ...RELOAD };
  test.each<[string, Account, VerdictWord]>([
    ['paying over charge-near', account({ ...both, windows: FULL, balance: usd(600) }), 'paying'],
    ['paying over overflow-near', account({ ...ON, windows: [session(100), week(90)] }), 'paying'],
    ['paying over armed', account({ ...both, windows: FULL }), 'paying'],
    ['paying over credit', account({ ...ON }, { spendRise: rise(usd(1), usd(2)) }), 'paying'],
    ['charge-near over overflow-near', account({ ...both, windows: [session(90)], balance: usd(600) }), 'charge-near'],
    ['charge-near over armed', account({ ...both, balance: usd(600) }), 'charge-near'],
    ['charge-near over credit', account({ ...ON, pendingCharge: usd(500) }), 'charge-near'],
    ['charge-near over safe', account({ pendingCharge: usd(500) }), 'charge-near'],
    ['overflow-near over armed', account({ ...both, windows: [session(90)] }), 'overflow-near'],
    ['overflow-near over credit', account({ ...ON, windows: [session(90)] }), 'overflow-near'],
  ])('%s', (_, of, word) => {
    expect(judge(of).word).toBe(word);
  });

  test('a session explains a payment before a week does, and a week before a model', () => {
    const model = week(100, { key: 'weekly_scoped:Fable', model: 'Fable' });
    const cause = (windows: readonly PlanWindow[]) => judge(account({ ...ON, windows })).cause;
    expect(cause([model, week(100), session(100)])).toMatchObject({ window: 'five_hour' });
    expect(cause([model, week(100), session(9)])).toMatchObject({ window: 'seven_day' });
  });

  test('a pending charge is named before the threshold, the threshold before an expiry', () => {
    const near = { reload: 'on', balance: usd(600), tranches: [tranche(usd(500), NOW + HOUR)] } as const;
    expect(judge(account({ ...near, pendingCharge: usd(900) })).cause.kind).toBe('pending');
    expect(judge(account(near)).cause.kind).toBe('threshold');
  });
});

test('whose money it is', () => {
  expect(judge(member({ switch: 'on' })).payer).toBe('organization');
  expect(judge(account({ plan: 'team' })).payer).toBe('user');
  expect(judge(account(ON)).payer).toBe('user');
});

test('the tone belongs to the word', () => {
  expect(judge(account()).tone).toBe('ok');
  expect(judge(account({ ...ON, windows: FULL })).tone).toBe('danger');
});

test('a level that the user set', () => {
  const of = account({ ...ON, windows: [session(60)] });
  expect(judge(of, NOW, { overflowLevels: [60, 90] }).word).toBe('overflow-near');
});
