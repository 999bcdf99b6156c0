import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import { planGate } from '../../src/dashboard/views/overview/plan-gate.ts';
import { type View, viewOf } from '../../src/view/view.ts';
import * as a from '../popup/accounts.ts';
import { snapshotOf } from '../popup/states.ts';
import { english } from '../words/speech.ts';

const seen = (account: Account, now = a.NOW): View =>
  viewOf({ snapshot: snapshotOf([account]), access: true, retryAt: null, now }, english);
const cardsOf = (account: Account) => seen(account).cards!;
const gateOf = (account: Account, id: string) => cardsOf(account).wire!.find((gate) => gate.id === id)!;
const rowOf = (account: Account) => cardsOf(account).windows!.rows[0]!;
const planOf = (view: View) => planGate(view.cards!.windows!, a.NOW, english)!;
const withWindow = (percent: number | null, exhausted = false) =>
  a.account({ ...a.RICH, windows: [{ ...a.planWindow('five_hour', percent, null), exhausted }] });

describe('a window without a reset', () => {
  it.each([
    [0, 'not started'],
    [40, null],
    [null, null],
  ])('at %s is said to be %s', (percent, reset) => {
    expect(rowOf(withWindow(percent)).reset).toBe(reset);
  });
});

describe('the plan as a gate', () => {
  it.each([
    ['used up by its figure', withWindow(100), 'on'],
    ['used up by word, at half', withWindow(50, true), 'on'],
    ['used up by word, without a figure', withWindow(null, true), 'on'],
    ['at half', withWindow(50), 'off'],
    ['without a figure', withWindow(null), 'unknown'],
  ])('%s', (_name, account, gate) => {
    expect(planOf(seen(account)).gate).toBe(gate);
  });

  it('that was used up when it was last read, long ago, is not said to be closed', () => {
    const old = a.account({ ...a.RICH, windows: a.windowsAt(100) }, { readAt: a.NOW - 47 * a.MINUTE });
    expect(planOf(seen(old)).gate).toBe('unknown');
  });
});

describe('what rests on the switch', () => {
  const off = { ...a.RICH, switch: 'off' } as const;
  const offOnce = a.account(off, { unreadable: ['switch'] });

  it('is not closed because the switch was off once', () => {
    expect(gateOf(a.account(off), 'limit')).toMatchObject({ gate: 'off', what: 'Applies once usage credits are on.' });
    expect(gateOf(offOnce, 'limit')).toMatchObject({ gate: 'part' });
  });

  it('does not say that a full window waits because the switch was off once', () => {
    const full = { ...off, windows: a.windowsAt(100) };
    expect(rowOf(a.account(full)).note).toBe(english.t('window_waits'));
    expect(rowOf(a.account(full, { unreadable: ['switch'] })).note).toBe(english.t('window_used_up'));
  });
});

it('does not call the balance the only stop because auto-reload was off once', () => {
  const values = { ...a.RICH, limit: 'none', reload: 'off' } as const;
  expect(gateOf(a.account(values), 'limit').what).toBe(english.t('what_limit_none_balance'));
  expect(gateOf(a.account(values, { unreadable: ['reload'] }), 'limit').what).toBe(english.t('what_limit_none'));
});

it('marks an old "none" of what expires as old', () => {
  const none = a.account({ ...a.RICH, tranches: [] }, { readAt: a.NOW - 47 * a.MINUTE });
  expect(cardsOf(none).money!.expiry).toMatchObject({ text: 'None', aged: true });
});

describe('amounts of every kind', () => {
  it.each([
    ['no minor units', a.jpy(-1592), /¥1,592/],
    ['three of them', a.kwd(-1592), /KWD.1\.592/],
    ['below nothing', a.usd(-1592), /\$15\.92/],
  ])('%s', (_name, balance, text) => {
    const { money } = cardsOf(
      a.account({ ...a.RICH, balance, spent: { ...balance, minor: 5 }, limit: 'none', tranches: [], reload: 'off' }),
    );
    expect(money!.balance.text).toMatch(text);
    expect(money!.balance.note).toBe(english.t('balance_negative'));
    expect(money!.split).toEqual([]);
  });

  it('of two currencies are neither added nor compared', () => {
    const mixed = a.account({
      ...a.RICH,
      balance: a.eur(100),
      spent: a.eur(1),
      tranches: [a.tranche('promo', a.usd(5), null)],
    });
    const { money, wire } = cardsOf(mixed);
    expect([money!.split, money!.spent.meter]).toEqual([[], null]);
    expect(wire!.find(({ id }) => id === 'limit')!.what).toBe(english.t('what_limit_unknown'));
  });
});
