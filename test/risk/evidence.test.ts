import { describe, expect, test } from 'vitest';
import type { Account, FactName } from '../../src/account/account.ts';
import { notOffered } from '../../src/account/fact.ts';
import type { VerdictWord } from '../../src/risk/verdict-word.ts';
import {
  account,
  DAY,
  HOUR,
  judge,
  MINUTE,
  member,
  NOW,
  notOffering,
  READ_AT,
  reread,
  rise,
  session,
  usd,
  week,
  withFact,
  without,
} from './build.ts';

const ON = { switch: 'on', balance: usd(4712) } as const;
const FULL = [session(100), week(10)];

describe('a fact that is needed and not known', () => {
  test.each<[string, Account, readonly FactName[]]>([
    ['switch, with money there', without(account({ balance: usd(900), windows: FULL }), 'switch'), ['switch']],
    ['switch, with nothing there', without(account(), 'switch'), ['switch']],
    ['reload', without(account(), 'reload'), ['reload', 'balance', 'tranches']],
    ['balance', without(account({ switch: 'on' }), 'balance'), ['balance']],
    ['windows', without(account(ON), 'windows'), ['windows']],
    ['spent', without(account(ON), 'spent'), ['spent']],
    ['limit at a full window', without(account({ ...ON, windows: FULL }), 'limit'), ['limit']],
    ['pending charge', without(account(), 'pendingCharge'), ['pendingCharge']],
    ['threshold', without(account({ reload: 'on', balance: usd(9000) }), 'reloadThreshold'), ['reloadThreshold']],
    ['tranches', without(account({ reload: 'on', balance: usd(9000) }), 'tranches'), ['tranches']],
    ['session without a number', account({ ...ON, windows: [session(null), week(10)] }), ['windows']],
    ['week without a number', account({ ...ON, windows: [session(3), week(null)] }), ['windows']],
    ['no windows at all', account({ ...ON, windows: [] }), ['windows']],
    ['personal plan, switch on, no wallet', notOffering(account(ON), 'balance', 'reload'), ['balance', 'reload']],
    ['no wallet, plan unknown', without(notOffering(account(ON), 'balance', 'reload'), 'plan'), ['plan']],
    ['balance alone not offered', notOffering(account(ON), 'balance'), ['balance']],
  ])('%s', (_, of, missing) => {
    const verdict = judge(of);
    expect(verdict.word).toBe('blind');
    expect(verdict.cause.kind).toBe('missing');
    expect(verdict.missing).toEqual(expect.arrayContaining(missing.slice(0, 1)));
    if (missing.length === 1) expect(verdict.missing).toEqual(missing);
  });
});

describe('a fact that is unknown and not needed', () => {
  test.each<[string, Account, VerdictWord]>([
    ['limit, while nothing is drawn', without(account(ON), 'limit'), 'credit'],
    ['limit, while the switch is off', without(account(), 'limit', 'spent'), 'safe'],
    ['windows, while the switch is off', without(account({ balance: usd(500) }), 'windows'), 'safe'],
    ['windows, while there is nothing to spend', without(account({ switch: 'on' }), 'windows', 'spent'), 'safe'],
    ['balance, while both are off', without(account(), 'balance', 'tranches', 'reloadThreshold'), 'safe'],
    ['another window without a number', account({ ...ON, windows: [session(3), week(null, { key: 'x' })] }), 'credit'],
    ['the halt', without(account(ON), 'halt'), 'credit'],
    ['reload, while paying from a balance', without(account({ ...ON, windows: FULL }), 'reload'), 'paying'],
    ['windows, while spend rises', without(account(ON, { spendRise: rise(usd(1), usd(2)) }), 'windows'), 'paying'],
    [
      'balance, with reload on at a full window',
      without(account({ switch: 'on', reload: 'on', windows: FULL }), 'balance'),
      'paying',
    ],
    ['pending charge of a wallet that is not shown', without(member({ switch: 'on' }), 'pendingCharge'), 'credit'],
    ['windows of Enterprise', member({ switch: 'on', plan: 'enterprise', windows: [] }), 'credit'],
    ['plan, where the organization tells', without(member({ switch: 'on' }), 'plan'), 'credit'],
    [
      'switch, while a charge is pending: a certain danger is said',
      without(account({ balance: usd(500), pendingCharge: usd(1) }), 'switch', 'windows'),
      'charge-near',
    ],
  ])('%s', (_, of, word) => {
    expect(judge(of)).toMatchObject({ word, missing: [] });
  });
});

describe('age', () => {
  test('half an hour is fresh, a moment more is not', () => {
    expect(judge(account(), READ_AT + 30 * MINUTE).word).toBe('safe');
    expect(judge(account(), READ_AT + 30 * MINUTE + 1).word).toBe('blind');
  });

  test('three long poll intervals are fresh', () => {
    expect(judge(account(), READ_AT + 180 * MINUTE, { pollMinutes: 60 }).word).toBe('safe');
    expect(judge(account(), READ_AT + 181 * MINUTE, { pollMinutes: 60 }).word).toBe('blind');
  });

  test('a clock set back makes the facts worthless, a small step does not', () => {
    expect(judge(account(), READ_AT - MINUTE).word).toBe('safe');
    expect(judge(account(), READ_AT - MINUTE - 1).word).toBe('blind');
  });

  test('one stale fact that is needed is enough, one that is not needed does not matter', () => {
    expect(judge(reread(account(ON), ['switch'], 'worker', NOW - HOUR)).missing).toEqual(['switch']);
    expect(judge(reread(account(ON), ['limit', 'offer'], 'worker', NOW - HOUR)).word).toBe('credit');
  });

  test('a stale not-offered is not believed', () => {
    const of = withFact(account(), 'reload', notOffered(NOW - HOUR, 'worker'));
    expect(judge(of).word).toBe('blind');
  });
});

describe('the page may raise, never lower', () => {
  test.each(['page', 'stream', 'hand'] as const)('%s', (source) => {
    const page = (of: Account, ...names: FactName[]) => judge(reread(of, names, source)).word;
    expect(page(account({ balance: usd(500) }), 'switch')).toBe('blind');
    expect(page(account(), 'switch')).toBe('blind');
    expect(page(account({ balance: usd(500), windows: FULL }), 'switch')).toBe('blind');
    expect(page(account(), 'reload')).toBe('blind');
    expect(page(account(ON), 'switch')).toBe('credit');
    expect(page(account({ switch: 'on' }), 'switch')).toBe('blind');
    expect(page(account({ switch: 'on' }), 'balance')).toBe('blind');
    expect(page(account({ ...ON, windows: FULL }), 'balance', 'switch', 'windows')).toBe('paying');
    expect(page(account(ON), 'windows')).toBe('blind');
    expect(page(account({ ...ON, windows: [session(85)] }), 'windows')).toBe('blind');
    expect(page(account({ ...ON, limit: 'none', windows: FULL }), 'limit')).toBe('paying');
    expect(page(account({ ...ON, spent: usd(6000), windows: FULL }), 'limit')).toBe('blind');
    expect(page(account({ reload: 'on', balance: usd(9000) }), 'reload')).toBe('armed');
    expect(page(account({ reload: 'on', balance: usd(600) }), 'reload', 'balance')).toBe('charge-near');
    expect(page(account({ reload: 'on', balance: usd(9000) }), 'balance')).toBe('blind');
  });

  test('a halt heard from the page does not lower', () => {
    const of = account({ ...ON, windows: FULL, halt: { reason: 'x', outOfCredits: true, until: NOW + DAY } });
    expect(judge(reread(of, ['halt'], 'stream')).word).toBe('paying');
  });

  test('the tab reads the same JSON as the worker', () => {
    expect(judge(account({}, { source: 'tab' })).word).toBe('safe');
  });

  test('an amount from the page bounds nothing', () => {
    expect(judge(reread(account(ON), ['balance'], 'page')).ceiling).not.toMatchObject({ binds: 'balance' });
  });
});
