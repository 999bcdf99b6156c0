import { describe, expect, it } from 'vitest';
import { emptyAccount } from '../../src/account/account.ts';
import type { SeenRequest } from '../../src/account/event.ts';
import { compare } from '../../src/account/ledger.ts';
import { type Readings, unreadable, value } from '../../src/account/observation.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import type { PlanWindow } from '../../src/account/window.ts';
import {
  between,
  eur,
  LATER,
  look,
  MINUTE,
  merged,
  ORG,
  promo,
  reloaded,
  sent,
  T,
  told,
  tranche,
  usd,
  window,
} from './ledger-looks.ts';

describe('readings that tell nothing', () => {
  const moved = look({ balance: value(usd(100)), spent: value(usd(9000)), switch: value('off'), limit: value('none') });
  const first = merged(emptyAccount(ORG), T, look());

  it('are the first', () => {
    expect(compare(emptyAccount(ORG), first, [])).toEqual([]);
  });

  it('are of the page', () => {
    const page = merged(emptyAccount(ORG), T, look(), 'page');
    expect(compare(page, merged(page, LATER, moved), [])).toEqual([]);
    expect(compare(first, merged(first, LATER, moved, 'page'), [])).toEqual([]);
  });

  it('are of the same moment', () => {
    expect(compare(first, merged(first, T, moved), [])).toEqual([]);
  });

  it('are older', () => {
    expect(compare(first, merged(first, T - 1, moved), [])).toEqual([]);
    expect(compare(merged(emptyAccount(ORG), LATER, moved), first, [])).toEqual([]);
  });

  it('follow on what could not be read', () => {
    const unread = Object.fromEntries(Object.keys(look()).map((name) => [name, unreadable()])) as Readings;
    const blind = merged(first, T + MINUTE, unread);
    expect(compare(first, blind, [])).toEqual([]);
    expect(compare(blind, merged(blind, LATER, moved), [])).toEqual([]);
  });

  it('are in another currency: what was set is told, no money is', () => {
    const euros = {
      balance: value(eur(100)),
      spent: value(eur(9000)),
      tranches: value([tranche('e', 100, { remaining: eur(100), granted: eur(100) })]),
      lastPurchase: value(eur(100)),
      pendingCharge: value(eur(5)),
      limit: value(eur(5)),
      switch: value('off' as const),
    };
    expect(told(between({}, euros))).toEqual([{ kind: 'switch', to: 'off' }]);
  });

  it('are never of two organizations', () => {
    expect(() => compare(first, emptyAccount('b-2'), [])).toThrow(/two organizations/);
  });
});

describe('an entry', () => {
  it('names its organization, its readings and the facts that tell', () => {
    expect(between({}, { limit: value('none') })).toEqual([
      {
        kind: 'limit',
        from: usd(10_000),
        to: 'none',
        direction: 'riskier',
        org: ORG,
        after: T,
        before: LATER,
        byRequest: false,
        facts: ['limit'],
      },
    ]);
  });

  it.each<[string, SeenRequest[], boolean]>([
    ['no request', [], false],
    ['a request in between', [sent('limit')], true],
    ['one as the later look began', [sent('limit', { at: LATER })], true],
    ['one after it', [sent('limit', { at: LATER + 1 })], false],
    ['one shortly before', [sent('limit', { at: T - MINUTE + 1 })], true],
    ['one long before', [sent('limit', { at: T - MINUTE })], false],
    ['a refused one', [sent('limit', { answer: 'refused' })], false],
    ['one of another kind', [sent('buy')], false],
    ['one of another organization', [sent('limit', { org: 'b-2' })], false],
  ])('with %s', (_name, seen, byRequest) => {
    expect(between({}, { limit: value('none') }, seen).map((event) => event.byRequest)).toEqual([byRequest]);
  });

  it.each<[SeenRequest['kind'], Readings]>([
    ['switch', { switch: value('on') }],
    ['claim', { switch: value('on') }],
    ['reload', { reload: value('on') }],
    ['plan', { plan: value('max-20x') }],
    [
      'buy',
      { balance: value(usd(6000)), tranches: value([tranche('p', 5000), tranche('b', 1000, { grantedAt: T + 1 })]) },
    ],
    ['switch', { balance: value(usd(6000)), tranches: value([tranche('p', 5000), reloaded('r', 1000)]) }],
    ['claim', { balance: value(usd(6000)), tranches: value([tranche('p', 5000), promo('g', 1000)]) }],
    ['reload', { pendingCharge: value(usd(1000)) }],
  ])('is explained by a %s request', (kind, is) => {
    const events = between({ switch: value('off') }, is, [sent(kind)]);
    expect(events.map(({ byRequest }) => byRequest)).toEqual([true]);
  });

  it('is not explained by a claim where the switch went off', () => {
    expect(between({}, { switch: value('off') }, [sent('claim')])[0]?.byRequest).toBe(false);
  });

  it('stands in one order, whatever the order of the lists', () => {
    const windows = [window(0, { key: 'a', resetsAt: null }), window(0, { key: 'b', resetsAt: null })];
    const came = [reloaded('r', 1000), reloaded('s', 700), promo('g', 300), tranche('p', 5000)];
    const of = (list: readonly PlanWindow[], tranches: readonly Tranche[]) =>
      between(
        { windows: value([window(50, { key: 'b' }), window(50, { key: 'a' })]) },
        {
          windows: value(list),
          tranches: value(tranches),
          balance: value(usd(7000)),
          switch: value('off'),
          plan: value('team'),
        },
      );
    const events = of(windows, came);
    expect(events.map(({ kind }) => kind)).toEqual([
      'reload',
      'reload',
      'grant',
      'switch',
      'plan',
      'window-reset',
      'window-reset',
    ]);
    expect(of(windows.toReversed(), came.toReversed())).toEqual(events);
  });
});
