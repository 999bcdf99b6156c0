import { expect, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import { account, HOUR, MINUTE, ORG, READ_AT, rise, SESSION_RESET, session, usd, week, without } from '../build.ts';
import { openRisks, teller } from '../watch.ts';

const ON = { switch: 'on', balance: usd(4712) } as const;
const full = (resetsAt: number | null) => account({ ...ON, windows: [session(100, { resetsAt }), week(10)] });

test('what it says', () => {
  const ceiling = { kind: 'amount', amount: usd(3710), binds: 'limit' };
  expect(openRisks('paying', full(SESSION_RESET))).toMatchObject([
    {
      severity: 'danger',
      key: `${ORG}:five_hour:${SESSION_RESET}`,
      amount: usd(3710),
      deadline: SESSION_RESET,
      details: { window: 'five_hour', resetsAt: SESSION_RESET, spent: usd(1290), ceiling },
    },
  ]);
});

test('without a ceiling it says so', () => {
  const of = account({ ...ON, reload: 'on', limit: 'none', windows: [session(100)] });
  expect(openRisks('paying', of)).toMatchObject([
    { amount: 'no-ceiling', details: { ceiling: { kind: 'no-ceiling' } } },
  ]);
});

test('a ceiling that is not known is no amount', () => {
  const of = without(account({ ...ON, reload: 'on', limit: 'none', windows: [session(100)] }), 'balance');
  expect(openRisks('paying', of)[0]?.amount).toBe('no-ceiling');
  const bare = without(account({ ...ON, limit: 'none', windows: [session(100)] }), 'reload');
  expect(openRisks('paying', bare)[0]?.amount).toBe('none');
});

test('is told once per window and reset', () => {
  const { tell } = teller();
  expect(tell(full(SESSION_RESET))).toEqual(['danger paying']);
  expect(tell(full(SESSION_RESET + 900))).toEqual([]);
  expect(tell(full(SESSION_RESET + 5 * HOUR))).toEqual(['danger paying']);
  expect(tell(account({ ...ON, windows: [session(3), week(100)] }))).toEqual(['danger paying']);
});

test('a full window without a reset is told again only after it has fallen', () => {
  const { tell } = teller();
  expect(tell(full(null))).toEqual(['danger paying']);
  expect(tell(without(full(null), 'windows'))).toEqual([]);
  expect(tell(full(null))).toEqual([]);
  expect(tell(account(ON))).toEqual([]);
  expect(tell(later(full(null), 5), READ_AT + 6 * MINUTE)).toEqual(['danger paying']);
});

test('spending is told once per spell, and an hour of quiet ends the spell', () => {
  const { tell } = teller();
  const spends = (minutes: number) =>
    later(
      account(ON, {
        spendRise: rise(usd(1), usd(2), { since: READ_AT + (minutes - 5) * MINUTE, at: READ_AT + minutes * MINUTE }),
      }),
      minutes,
    );
  const quiet = (minutes: number, rose: number) =>
    later(account(ON, { spendRise: rise(usd(1), usd(2), { at: READ_AT + rose * MINUTE }) }), minutes);
  const when = (minutes: number) => READ_AT + (minutes + 1) * MINUTE;
  expect(tell(spends(0), when(0))).toEqual(['danger paying']);
  expect(tell(spends(5), when(5))).toEqual([]);
  expect(tell(quiet(20, 5), when(20))).toEqual([]);
  expect(tell(spends(25), when(25))).toEqual([]);
  expect(tell(quiet(90, 25), when(90))).toEqual([]);
  expect(tell(spends(95), when(95))).toEqual(['danger paying']);
});

/** The account as it would be read some minutes later. */
function later(of: Account, minutes: number): Account {
  const facts = Object.entries(of.facts).map(([name, fact]) => [name, { ...fact, readAt: READ_AT + minutes * MINUTE }]);
  return { ...of, facts: Object.fromEntries(facts) };
}
