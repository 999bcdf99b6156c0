import { describe, expect, it } from 'vitest';
import type { SeenRequest } from '../../src/account/event.ts';
import { type Readings, unreadable, value } from '../../src/account/observation.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import { between, DAY, offer, promo, reloaded, sent, spend, T, told, tranche, usd } from './ledger-looks.ts';

describe('what came', () => {
  it.each<[string, Readings, Readings, object[]]>([
    [
      'a reload, by its tranche',
      {},
      { balance: value(usd(6000)), tranches: value([tranche('p', 5000), reloaded('r', 1000)]) },
      [{ kind: 'reload', amount: usd(1000) }],
    ],
    [
      'two reloads of one minute and one amount',
      { tranches: value([reloaded('r', 5000, { granted: usd(1000) })]) },
      {
        balance: value(usd(7000)),
        tranches: value([reloaded('r', 5000, { granted: usd(1000) }), reloaded('s', 1000), reloaded('q', 1000)]),
      },
      [
        { kind: 'reload', amount: usd(1000) },
        { kind: 'reload', amount: usd(1000) },
      ],
    ],
    [
      'a reload that the debt and the use have eaten up already',
      { balance: value(usd(-300)), tranches: value([]) },
      {
        balance: value(usd(500)),
        spent: value(usd(1200)),
        tranches: value([reloaded('r', 500, { granted: usd(1000) })]),
      },
      [{ kind: 'reload', amount: usd(1000) }, spend(200)],
    ],
    [
      'a reload that went to a tranche that was there',
      { tranches: value([reloaded('r', 5000, { grantedAt: T - DAY })]) },
      { balance: value(usd(6000)), tranches: value([reloaded('r', 6000)]) },
      [{ kind: 'reload', amount: usd(1000) }],
    ],
    [
      'a bundle, by the credit and not by the price',
      {},
      {
        balance: value(usd(10_000)),
        lastPurchase: value(usd(4500)),
        tranches: value([tranche('p', 5000), tranche('b', 5000, { grantedAt: T + 1 })]),
      },
      [{ kind: 'purchase', amount: usd(5000) }],
    ],
    [
      'promotional credit',
      {},
      { balance: value(usd(7000)), tranches: value([tranche('p', 5000), promo('g', 2000)]) },
      [{ kind: 'grant', amount: usd(2000), tranche: 'g', claimed: false }],
    ],
    [
      'promotional credit of an offer that was open',
      { offer: value(offer({ amount: usd(2000) })) },
      {
        offer: value(offer({ amount: usd(2000), granted: true })),
        balance: value(usd(7000)),
        tranches: value([tranche('p', 5000), promo('g', 2000)]),
      },
      [
        { kind: 'grant', amount: usd(2000), tranche: 'g', claimed: true },
        { kind: 'claim', amount: usd(2000) },
      ],
    ],
    [
      'a claim whose credit has not come yet',
      { offer: value(offer()) },
      { offer: value(offer({ granted: true, amount: null })) },
      [{ kind: 'claim', amount: usd(10_000) }],
    ],
    [
      'the credit of a claim of before',
      { offer: value(offer({ granted: true, amount: usd(2000) })) },
      { balance: value(usd(7000)), tranches: value([tranche('p', 5000), promo('g', 2000)]) },
      [{ kind: 'grant', amount: usd(2000), tranche: 'g', claimed: true }],
    ],
    [
      'a claimed credit that no tranche tells of',
      { offer: value(offer()) },
      { offer: value(offer({ granted: true })), balance: value(usd(15_000)) },
      [
        { kind: 'grant', amount: usd(10_000), tranche: null, claimed: true },
        { kind: 'claim', amount: usd(10_000) },
      ],
    ],
  ])('%s', (_name, was, is, events) => {
    expect(told(between(was, is))).toEqual(events);
  });

  it('is not a list that was not sent before', () => {
    const listed = { tranches: value([tranche('p', 5000), promo('g', 2000)]) };
    expect(between({}, listed)).toEqual([]);
  });

  it('is the same credit under another id', () => {
    const renamed = {
      tranches: value([tranche('another id', 4900, { granted: usd(5000) })]),
      balance: value(usd(4900)),
    };
    expect(told(between({}, { ...renamed, spent: value(usd(1100)) }))).toEqual([spend(100)]);
  });
});

describe('a rise of which no tranche tells', () => {
  const unread = { tranches: unreadable<readonly Tranche[]>() };
  const rise = { ...unread, balance: value(usd(6000)) };

  it.each<[string, Readings, Readings, SeenRequest[], object[]]>([
    [
      'a purchase by the last purchase',
      {},
      { ...rise, lastPurchase: value(usd(1000)) },
      [],
      [{ kind: 'purchase', amount: usd(1000) }],
    ],
    [
      'a reload by the last purchase',
      { reload: value('on') },
      { ...rise, lastPurchase: value(usd(1000)) },
      [],
      [{ kind: 'reload', amount: usd(1000) }],
    ],
    [
      'what was bought by hand though auto-reload is on',
      { reload: value('on') },
      { ...rise, lastPurchase: value(usd(1000)) },
      [sent('buy')],
      [{ kind: 'purchase', amount: usd(1000) }],
    ],
    ['a second purchase of the same amount', {}, rise, [sent('buy')], [{ kind: 'purchase', amount: usd(1000) }]],
    [
      'a reload by the charge that is no longer pending',
      { reload: value('on'), pendingCharge: value(usd(1000)) },
      { ...rise, pendingCharge: value('none') },
      [],
      [{ kind: 'reload', amount: usd(1000) }],
    ],
    [
      'a reload, the spend beside it added',
      { reload: value('on') },
      { ...rise, spent: value(usd(1300)), lastPurchase: value(usd(1300)) },
      [],
      [{ kind: 'reload', amount: usd(1300) }, spend(300)],
    ],
    ['unexplained with neither', {}, rise, [], [{ kind: 'unexplained-rise', amount: usd(1000) }]],
    ['nothing where the last purchase was not read either', {}, { ...rise, lastPurchase: unreadable() }, [], []],
    ['nothing where the spend was not read', {}, { ...rise, spent: unreadable() }, [], []],
    [
      'unexplained beyond what was bought',
      {},
      {
        balance: value(usd(7000)),
        lastPurchase: value(usd(1000)),
        tranches: value([tranche('p', 5000), tranche('b', 1000, { grantedAt: T + 1 })]),
      },
      [],
      [
        { kind: 'purchase', amount: usd(1000) },
        { kind: 'unexplained-rise', amount: usd(1000) },
      ],
    ],
  ])('is %s', (_name, was, is, seen, events) => {
    expect(told(between(was, is, seen))).toEqual(events);
  });
});
