import { expect, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import { account, MINUTE, NOW, ORG, READ_AT, reread, SESSION_RESET, session, usd, week, without } from '../build.ts';
import { openRisks, teller } from '../watch.ts';

const ON = { switch: 'on', balance: usd(4712) } as const;
const at = (percent: number | null, more = {}) => account({ ...ON, windows: [session(percent, more), week(10)] });

test.each<[string, Account, readonly number[]]>([
  ['below', at(79.9), []],
  ['the first level', at(80), [80]],
  ['the last level', at(95), [95]],
  ['full, but the limit is reached', account({ ...ON, spent: usd(5000), windows: [session(100)] }), [95]],
  ['full, and paid for: that is told as paying', at(100), []],
  ['each window', account({ ...ON, windows: [session(85), week(96)] }), [80, 95]],
  ['switch off', account({ windows: [session(90)], balance: usd(900) }), []],
  ['no funds', account({ switch: 'on', windows: [session(90)] }), []],
  ['switch unknown', without(at(90), 'switch'), []],
  ['no number', at(null), []],
  ['a credit window', at(90, { kind: 'credit' }), []],
  ['the page says so', reread(at(90), ['windows', 'switch'], 'page'), [80]],
  ['stale', reread(at(90), ['windows'], 'worker', NOW - 31 * MINUTE), []],
])('%s', (_, of, levels) => {
  expect(openRisks('overflow-near', of).map(({ details }) => details.level)).toEqual(
    expect.arrayContaining([...levels]),
  );
  expect(openRisks('overflow-near', of)).toHaveLength(levels.length);
});

test('what it says', () => {
  expect(openRisks('overflow-near', at(86.4))).toEqual([
    {
      id: 'overflow-near',
      org: ORG,
      severity: 'warning',
      key: `${ORG}:five_hour:80:${SESSION_RESET}`,
      amount: usd(3710),
      deadline: SESSION_RESET,
      facts: ['switch', 'windows', 'balance', 'reload'],
      details: {
        window: 'five_hour',
        model: null,
        percent: 86.4,
        level: 80,
        resetsAt: SESSION_RESET,
        ceiling: { kind: 'amount', amount: usd(3710), binds: 'limit' },
      },
    },
  ]);
});

test('is told per level and reset', () => {
  const { tell } = teller();
  expect(tell(at(81))).toEqual(['warning overflow-near']);
  expect(tell(at(90))).toEqual([]);
  expect(tell(at(95))).toEqual(['warning overflow-near']);
  expect(tell(at(94))).toEqual([]);
  expect(tell(at(83, { resetsAt: SESSION_RESET + 5 * 3_600_000 }))).toEqual(['warning overflow-near']);
});

test('the first level is not told after the last', () => {
  const { tell } = teller();
  expect(tell(at(96))).toEqual(['warning overflow-near']);
  expect(tell(at(85))).toEqual([]);
});

test('a reset that jitters is the same reset', () => {
  const { tell } = teller();
  tell(at(81));
  expect(tell(at(82, { resetsAt: SESSION_RESET + 1000 }))).toEqual([]);
  expect(tell(at(83, { resetsAt: SESSION_RESET - 1000 }))).toEqual([]);
});

test('a window without a reset is told once until it has fallen', () => {
  const { tell } = teller();
  const bare = (percent: number) => at(percent, { resetsAt: null });
  expect(tell(bare(81))).toEqual(['warning overflow-near']);
  expect(tell(bare(84))).toEqual([]);
  expect(tell(bare(96))).toEqual(['warning overflow-near']);
  expect(tell(bare(85))).toEqual([]);
  expect(tell(without(bare(85), 'windows'))).toEqual([]);
  expect(tell(bare(85))).toEqual([]);
  expect(tell(bare(10))).toEqual([]);
  expect(
    tell(account({ ...ON, windows: [session(84, { resetsAt: null })] }, { readAt: READ_AT + MINUTE }), NOW + MINUTE),
  ).toEqual(['warning overflow-near']);
});
