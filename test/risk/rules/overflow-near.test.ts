import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import type { WindowForecast } from '../../../src/risk/forecast/forecast.ts';
import type { Scene } from '../../../src/risk/scene.ts';
import {
  account,
  foretold,
  HOUR,
  MINUTE,
  NOW,
  notBefore,
  ORG,
  READ_AT,
  reached,
  reread,
  SESSION_RESET,
  session,
  usd,
  week,
  without,
} from '../build.ts';
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
      grounds: ['switch', 'windows', 'balance', 'reload'].map((fact) => ({ fact, readAt: READ_AT, source: 'worker' })),
      details: {
        window: 'five_hour',
        model: null,
        percent: 86.4,
        level: 80,
        fullAt: null,
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

describe('at the present pace', () => {
  const pace = (forecast: WindowForecast, key = 'five_hour'): Partial<Scene> => ({
    forecast: foretold({ windows: { [key]: forecast } }),
  });
  const fullIn = (minutes: number) => pace(reached(NOW + minutes * MINUTE));

  test.each<[string, Account, Partial<Scene>, readonly (number | 'pace')[]]>([
    ['half an hour ahead', at(62), fullIn(30), ['pace']],
    ['now', at(62), fullIn(0), ['pace']],
    ['later than that', at(62), fullIn(31), []],
    ['not before the reset', at(62), pace(notBefore(SESSION_RESET, 71)), []],
    ['no use', at(62), pace(notBefore(SESSION_RESET, 62, 'idle')), []],
    ['not enough readings', at(62), pace({ kind: 'not-enough' }), []],
    ['nothing foretold', at(62), {}, []],
    ['another window', at(62), pace(reached(NOW), 'seven_day_x'), []],
    ['above a level, the level is named', at(84), fullIn(10), [80]],
    ['full and paid for', at(100), fullIn(0), []],
    ['switch off', account({ balance: usd(900), windows: [session(62)] }), fullIn(5), []],
    ['no funds', account({ switch: 'on', windows: [session(62)] }), fullIn(5), []],
    ['switch unknown', without(at(62), 'switch'), fullIn(5), []],
    ['stale', reread(at(62), ['windows'], 'worker', NOW - 31 * MINUTE), fullIn(5), []],
    ['no number', at(null), fullIn(5), []],
  ])('%s', (_, of, beside, levels) => {
    expect(openRisks('overflow-near', of, NOW, {}, beside).map(({ details }) => details.level)).toEqual(levels);
  });

  test('the time is the user’s to set', () => {
    const open = (burnMinutes: number) => openRisks('overflow-near', at(62), NOW, { burnMinutes }, fullIn(45));
    expect(open(45)).toHaveLength(1);
    expect(open(44)).toHaveLength(0);
    expect(openRisks('overflow-near', at(62), NOW, { burnMinutes: 0 }, fullIn(1))).toHaveLength(0);
  });

  test('what it says', () => {
    expect(openRisks('overflow-near', at(62), NOW, {}, fullIn(20))).toMatchObject([
      {
        severity: 'warning',
        key: `${ORG}:five_hour:pace:${SESSION_RESET}`,
        deadline: SESSION_RESET,
        details: { level: 'pace', percent: 62, fullAt: NOW + 20 * MINUTE },
      },
    ]);
    expect(openRisks('overflow-near', at(84), NOW, {}, fullIn(20))).toMatchObject([
      { details: { level: 80, fullAt: NOW + 20 * MINUTE } },
    ]);
  });

  test('a moment that has passed since the forecast was made is now', () => {
    expect(openRisks('overflow-near', at(62), NOW, {}, fullIn(-7))).toMatchObject([{ details: { fullAt: NOW } }]);
  });

  test('the first level is not told after the pace, the last is', () => {
    const { tell } = teller();
    expect(tell(at(62), NOW, {}, fullIn(20))).toEqual(['warning overflow-near']);
    expect(tell(at(70), NOW + 5 * MINUTE, {}, fullIn(15))).toEqual([]);
    expect(tell(at(81), NOW + 9 * MINUTE, {}, fullIn(18))).toEqual([]);
    expect(tell(at(82), NOW + 10 * MINUTE)).toEqual([]);
    expect(tell(at(96), NOW + 15 * MINUTE, {}, fullIn(18))).toEqual(['warning overflow-near']);
    expect(tell(at(97), NOW + 16 * MINUTE, {}, fullIn(18))).toEqual([]);
  });

  test('the pace is not told after a level of the same reset, but anew after the next', () => {
    const { tell } = teller();
    expect(tell(at(81), NOW, {}, fullIn(20))).toEqual(['warning overflow-near']);
    expect(tell(at(79), NOW, {}, fullIn(20))).toEqual([]);
    const next = at(40, { resetsAt: SESSION_RESET + 5 * HOUR });
    expect(tell(next, NOW, {}, fullIn(20))).toEqual(['warning overflow-near']);
  });

  test('a pace that wavers is told once', () => {
    const { tell } = teller();
    expect(tell(at(62), NOW, {}, fullIn(29))).toEqual(['warning overflow-near']);
    expect(tell(at(62), NOW, {}, fullIn(31))).toEqual([]);
    expect(tell(at(62), NOW, {}, fullIn(28))).toEqual([]);
  });

  describe('of a window without a reset', () => {
    const bare = (percent: number, minutes = 0) =>
      account(
        { ...ON, windows: [session(percent, { resetsAt: null }), week(10)] },
        { readAt: READ_AT + minutes * MINUTE },
      );
    const when = (minutes: number) => NOW + minutes * MINUTE;

    test('is told once, however long it lasts', () => {
      const { tell } = teller();
      expect(tell(bare(60), when(0), {}, fullIn(20))).toEqual(['warning overflow-near']);
      expect(tell(bare(66, 5), when(5), {}, fullIn(21))).toEqual([]);
      expect(tell(bare(67, 10), when(10), {}, fullIn(50))).toEqual([]);
      expect(tell(bare(68, 15), when(15), {}, pace({ kind: 'not-enough' }))).toEqual([]);
      expect(tell(bare(75, 25), when(25), {}, fullIn(40))).toEqual([]);
      expect(tell(bare(83, 30), when(30), {}, fullIn(40))).toEqual([]);
      expect(tell(bare(96, 35), when(35), {}, fullIn(40))).toEqual(['warning overflow-near']);
    });

    test('ends when the pace does, and is told anew', () => {
      const { tell } = teller();
      tell(bare(60), when(0), {}, fullIn(20));
      expect(tell(bare(3, 5), when(5), {}, pace(notBefore(when(400), 10)))).toEqual([]);
      expect(tell(bare(40, 10), when(10), {}, fullIn(30))).toEqual(['warning overflow-near']);
    });
  });
});
