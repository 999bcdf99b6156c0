import { describe, expect, test } from 'vitest';
import type { Account, FactName } from '../../src/account/account.ts';
import { emptyAccount } from '../../src/account/account.ts';
import { verdictOf } from '../../src/risk/verdict.ts';
import type { VerdictWord } from '../../src/risk/verdict-word.ts';
import {
  account,
  at,
  HOUR,
  jpy,
  judge,
  kwd,
  NOW,
  ORG,
  rise,
  session,
  settings,
  tranche,
  usd,
  week,
  without,
} from './build.ts';

const ON = { switch: 'on', balance: usd(4712) } as const;
const FULL = [session(100), week(10)];

describe('currencies', () => {
  test.each([
    ['none', jpy(5000), jpy(1290), jpy(700), jpy(751), jpy(500), jpy(1500)],
    ['three', kwd(50_000), kwd(1290), kwd(7000), kwd(7501), kwd(5000), kwd(15_000)],
  ])('%s decimals', (_, limit, spent, near, far, reloadThreshold, reloadTarget) => {
    const yen = { limit, spent, reloadThreshold, reloadTarget, reload: 'on' } as const;
    expect(judge(account({ ...yen, balance: near })).word).toBe('charge-near');
    expect(judge(account({ ...yen, balance: far })).word).toBe('armed');
  });

  test('two scales of one currency compare', () => {
    const dollars = { minor: 50, exponent: 0, currency: 'USD' };
    expect(judge(account({ ...ON, windows: FULL, limit: dollars, spent: usd(5000) })).word).toBe('overflow-near');
  });

  test('two currencies are unknown, not an error', () => {
    expect(judge(account({ ...ON, windows: FULL, limit: jpy(100) }))).toMatchObject({
      word: 'blind',
      missing: ['limit', 'spent'],
    });
    expect(judge(account({ reload: 'on', balance: jpy(1) })).word).toBe('blind');
    const foreign = account({ reload: 'on', balance: usd(9000), tranches: [tranche(jpy(10), NOW + HOUR)] });
    expect(judge(foreign).word).toBe('blind');
  });
});

describe('sight', () => {
  test.each(['signed-out', 'no-access'] as const)('%s is blind at once', (state) => {
    const verdict = verdictOf(account({ reload: 'on', balance: usd(9000) }), settings(), at(NOW, { state }));
    expect(verdict).toMatchObject({
      word: 'blind',
      cause: { kind: 'sight' },
      ceiling: { kind: 'unknown' },
      last: 'armed',
    });
  });

  test.each(['challenge', 'offline', 'rate-limited', 'refused', 'failing'] as const)(
    '%s lets the facts age',
    (state) => {
      expect(verdictOf(account(), settings(), at(NOW, { state })).word).toBe('safe');
    },
  );
});

describe('what was last known', () => {
  const later = NOW + 5 * HOUR;

  test.each<[string, Account, VerdictWord | null]>([
    ['nothing', emptyAccount(ORG), null],
    ['armed', account({ reload: 'on', balance: usd(9000) }), 'armed'],
    ['paying', account(ON, { spendRise: rise(usd(1), usd(2)) }), 'paying'],
    ['safe', account(), 'safe'],
    [
      'a danger outlives a lesser fact that was never read',
      withoutLast(account({ reload: 'on', balance: usd(9000) }), 'tranches'),
      'armed',
    ],
    ['safe is not said over a fact that was never read', withoutLast(account(), 'pendingCharge'), null],
    ['from the page alone', account({ reload: 'on', balance: usd(9000) }, { source: 'page' }), 'armed'],
    ['from a fact that is unreadable now', without(account({ reload: 'on', balance: usd(9000) }), 'reload'), 'armed'],
  ])('%s', (_, of, last) => {
    expect(judge(of, later)).toMatchObject({ word: 'blind', last });
  });

  test('its ceiling', () => {
    expect(judge(account(ON), later).lastCeiling).toEqual({ kind: 'amount', amount: usd(3710), binds: 'limit' });
    expect(judge(account(ON), later).ceiling).toEqual({ kind: 'unknown' });
  });

  test('is not said while the watch sees', () => {
    expect(judge(account(ON))).toMatchObject({ last: null, lastCeiling: { kind: 'unknown' } });
  });

  function withoutLast(of: Account, name: FactName): Account {
    return { ...of, facts: { ...of.facts, [name]: { kind: 'unknown', reason: 'never-read', since: 0 } } };
  }
});
