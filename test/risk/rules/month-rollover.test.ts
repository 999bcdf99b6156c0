import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import type { Severity } from '../../../src/risk/risk.ts';
import { turnNear } from '../../../src/risk/rules/month-rollover.ts';
import { account, DAY, HOUR, MINUTE, NOW, notOffering, ORG, reread, usd, without } from '../build.ts';
import { openRisks, teller } from '../watch.ts';

const DECEMBER = Date.UTC(2026, 11, 1);
const NEW_YEAR = Date.UTC(2027, 0, 1);

/** The account as it is read at a moment. */
const read = (at: number, more = {}) => account({ switch: 'on', balance: usd(900), ...more }, { readAt: at });

test.each<[string, number, number | null]>([
  ['a day and a minute before', DECEMBER - DAY - MINUTE, null],
  ['a day before', DECEMBER - DAY, DECEMBER],
  ['an hour before', DECEMBER - HOUR, DECEMBER],
  ['at the turn', DECEMBER, DECEMBER],
  ['an hour after', DECEMBER + HOUR, DECEMBER],
  ['a day after', DECEMBER + DAY, DECEMBER],
  ['a day and a minute after', DECEMBER + DAY + MINUTE, null],
  ['before a year ends', NEW_YEAR - HOUR, NEW_YEAR],
  ['after it began', NEW_YEAR + HOUR, NEW_YEAR],
  ['the end of February', Date.UTC(2027, 1, 28, 6), Date.UTC(2027, 2, 1)],
  ['not a day before a leap day', Date.UTC(2028, 1, 28, 6), null],
])('%s', (_, now, turn) => {
  expect(turnNear(now)).toBe(turn);
  expect(openRisks('month-rollover', read(now), now).map(({ deadline }) => deadline)).toEqual(
    turn === null ? [] : [turn],
  );
});

describe('on the last day', () => {
  const now = DECEMBER - HOUR;

  test.each<[string, Account, Severity | null]>([
    ['room is left', read(now), 'info'],
    ['the limit is reached', read(now, { spent: usd(5000) }), 'warning'],
    ['the limit is passed', read(now, { spent: usd(5100) }), 'warning'],
    ['halted until later', read(now, { halt: { reason: 'limit', outOfCredits: false, until: DECEMBER } }), 'warning'],
    ['switch off', read(now, { switch: 'off' }), null],
    ['switch unknown', without(read(now), 'switch'), null],
    ['switch on by the page’s word', reread(read(now), ['switch'], 'page', now), 'info'],
    ['no limit', read(now, { limit: 'none' }), null],
    ['limit unknown', without(read(now), 'limit'), null],
    ['limit not offered', notOffering(read(now), 'limit'), null],
    ['spent unknown', without(read(now), 'spent'), 'info'],
  ])('%s', (_, of, severity) => {
    expect(openRisks('month-rollover', of, now).map((risk) => risk.severity)).toEqual(
      severity === null ? [] : [severity],
    );
  });

  test('what it says', () => {
    expect(openRisks('month-rollover', read(now), now)).toMatchObject([
      {
        key: `${ORG}:2026:12`,
        amount: usd(5000),
        deadline: DECEMBER,
        facts: ['switch', 'limit', 'spent'],
        details: { limit: usd(5000), spent: usd(1290), at: DECEMBER },
      },
    ]);
  });
});

test('is told once a month, before or after the turn', () => {
  const { tell } = teller();
  const say = (at: number, more = {}) => tell(read(at, more), at).filter((text) => text.endsWith('month-rollover'));
  expect(say(NOW)).toEqual([]);
  expect(say(DECEMBER - DAY)).toEqual(['info month-rollover']);
  expect(say(DECEMBER - HOUR)).toEqual([]);
  expect(say(DECEMBER + HOUR, { spent: usd(0) })).toEqual([]);
  // The computer was off on the last day of the year.
  expect(say(NEW_YEAR + HOUR)).toEqual(['info month-rollover']);
  expect(say(NEW_YEAR + 2 * HOUR)).toEqual([]);
});

test('is told again when the limit is reached on the last day', () => {
  const { tell } = teller();
  expect(tell(read(DECEMBER - 9 * HOUR), DECEMBER - 9 * HOUR)).toEqual(['info month-rollover']);
  const reached = read(DECEMBER - HOUR, { spent: usd(5000) });
  expect(tell(reached, DECEMBER - HOUR)).toContain('warning month-rollover');
});
