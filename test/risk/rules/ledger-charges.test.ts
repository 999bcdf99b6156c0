import { describe, expect, it, test } from 'vitest';
import type { LedgerEntry } from '../../../src/account/event.ts';
import { value } from '../../../src/account/observation.ts';
import { reloadFailed } from '../../../src/risk/rules/reload-failed.ts';
import { reloaded } from '../../../src/risk/rules/reloaded.ts';
import { runaway } from '../../../src/risk/rules/runaway.ts';
import { reloaded as bought, promo, T, tranche, usd } from '../../account/ledger-looks.ts';
import { entry, foundBy } from '../../watch/entries.ts';
import { observed } from '../../watch/observed.ts';
import { account, HOUR, jpy, kwd, MINUTE, NOW, ORG } from '../build.ts';

const DAY = 24 * 60;
const reload = (ago: number, minor = 1000, more = {}) => entry(ago, { kind: 'reload', amount: usd(minor) }, more);
const spent = (ago: number, minor: number, more: { after?: number; amount?: ReturnType<typeof usd> } = {}) => {
  const { amount = usd(minor), ...when } = more;
  return entry(ago, { kind: 'spend', amount, headroom: false, whileOff: false }, when);
};
const PURCHASED = tranche('p', 5000);
/** A wallet on auto-reload, and what comes to it. */
const ON = { reload: value('on' as const), reloadThreshold: value(usd(500)), reloadTarget: value(usd(1500)) };

describe('reloaded', () => {
  it.each<[string, LedgerEntry, string[]]>([
    ['by auto-reload', reload(1), ['danger']],
    ['by auto-reload that was switched on here: it charged at once', reload(1, 1000, { byRequest: true }), ['danger']],
    ['by a purchase that was not asked for here', entry(1, { kind: 'purchase', amount: usd(500) }), ['warning']],
    ['by a purchase that was', entry(1, { kind: 'purchase', amount: usd(500) }, { byRequest: true }), []],
    ['within the day', reload(DAY - 1), ['danger']],
    ['a day ago', reload(DAY), []],
    ['not: credit was given', entry(1, { kind: 'grant', amount: usd(500), tranche: 'g', claimed: false }), []],
    ['not: a charge is only pending', entry(1, { kind: 'pending-charge', amount: usd(500) }), []],
  ])('%s', (_name, event, severities) => {
    expect(foundBy(reloaded, [event]).map(({ severity }) => severity)).toEqual(severities);
  });

  it('what it says', () => {
    expect(foundBy(reloaded, [reload(1)])).toEqual([
      {
        id: 'reloaded',
        org: ORG,
        severity: 'danger',
        key: `${ORG}:reload:${NOW - MINUTE}`,
        amount: usd(1000),
        deadline: null,
        facts: ['balance', 'tranches', 'lastPurchase'],
        details: { how: 'reload', charged: usd(1000), after: NOW - 6 * MINUTE, before: NOW - MINUTE },
      },
    ]);
  });

  test('a reload between two readings, by its credit and whatever was used beside it', () => {
    const life = observed({ ...ON, balance: value(usd(600)), tranches: value([tranche('p', 600)]) })
      .read(5, {
        balance: value(usd(1300)),
        spent: value(usd(1400)),
        tranches: value([bought('r', 1300, { granted: usd(1100) })]),
        lastPurchase: value(usd(1100)),
      })
      .read(5)
      .read(5);
    expect(life.told('reloaded')).toEqual(['5 danger reloaded']);
    expect(life.open('reloaded')).toMatchObject([{ amount: usd(1100), details: { how: 'reload' } }]);
    expect(life.wait(DAY).open('reloaded')).toEqual([]);
  });

  test('a purchase on the phone, with auto-reload off', () => {
    const life = observed().read(5, {
      balance: value(usd(7000)),
      tranches: value([PURCHASED, tranche('b', 2000, { grantedAt: T + MINUTE })]),
      lastPurchase: value(usd(2000)),
    });
    expect(life.told('reloaded')).toEqual(['5 warning reloaded']);
  });

  test('two reloads between two readings are two', () => {
    const life = observed(ON).read(5, {
      balance: value(usd(7000)),
      tranches: value([PURCHASED, bought('r', 1000), bought('s', 1000)]),
    });
    expect(life.told('reloaded')).toEqual(['5 danger reloaded', '5 danger reloaded']);
  });

  test('the pending charge and the reload that it becomes are told apart, each once', () => {
    const life = observed(ON)
      .read(5, { pendingCharge: value(usd(1000)) })
      .read(5)
      .read(5, {
        pendingCharge: value('none'),
        balance: value(usd(6000)),
        tranches: value([PURCHASED, bought('r', 1000)]),
      })
      .read(5);
    expect(life.told('reloaded', 'reload-near')).toEqual(['5 danger reload-near', '15 danger reloaded']);
  });

  test('a settings page that was open meanwhile swallows none', () => {
    const life = observed(ON)
      .page({ balance: value(usd(6000)), switch: value('on'), spent: value(usd(1100)) })
      .read(5, { balance: value(usd(6000)), tranches: value([PURCHASED, bought('r', 1000)]) });
    expect(life.told('reloaded')).toEqual(['5 danger reloaded']);
  });
});

describe('runaway', () => {
  it.each<[string, LedgerEntry[], object[]]>([
    ['one reload', [reload(1)], []],
    ['a second within a day', [reload(23 * 60), reload(1)], [{ sign: 'reloads', count: 2, total: usd(2000) }]],
    ['a second after a day', [reload(DAY), reload(1)], []],
    ['a reload and a purchase', [reload(60), entry(1, { kind: 'purchase', amount: usd(500) })], []],
    ['five dollars at once', [spent(1, 500)], []],
    ['more than five at once', [spent(1, 501)], [{ sign: 'spend', count: 1, total: usd(501) }]],
    ['more than five over several', [spent(11, 200), spent(6, 200), spent(1, 200)], [{ count: 3, total: usd(600) }]],
    ['five over several', [spent(11, 200), spent(6, 200), spent(1, 100)], []],
    [
      'more than five over several, of which each was read a little late',
      [
        spent(10.2, 180, { after: NOW - 15.3 * MINUTE }),
        spent(5.1, 180, { after: NOW - 10.2 * MINUTE }),
        spent(0, 180, { after: NOW - 5.1 * MINUTE }),
      ],
      [{ count: 3, total: usd(540) }],
    ],
    ['more than five over half an hour', [spent(26, 200), spent(16, 200), spent(6, 200)], []],
    ['as much, but an hour ago', [spent(71, 300), spent(66, 300)], [{ count: 2, until: NOW - 66 * MINUTE }]],
    [
      'the latest of two runs',
      [spent(300, 900), spent(6, 300), spent(1, 300)],
      [{ count: 2, total: usd(600), since: NOW - 11 * MINUTE, until: NOW - MINUTE }],
    ],
    ['much over a long gap, at the pace of a small sum', [spent(1, 2000, { after: NOW - 61 * MINUTE })], []],
    ['more over a long gap', [spent(1, 2001, { after: NOW - 61 * MINUTE })], [{ sign: 'spend', count: 1 }]],
    ['a long gap and a little after it', [spent(6, 1900, { after: NOW - 66 * MINUTE }), spent(1, 100)], []],
    [
      'a little at each of a hundred minutes',
      Array.from({ length: 100 }, (_, n) => spent(100 - n, 20, { after: NOW - (101 - n) * MINUTE })),
      [],
    ],
    ['two currencies', [spent(6, 400), spent(1, 0, { amount: { ...usd(400), currency: 'EUR' } })], []],
    ['yen: the small sum is of their own size', [spent(1, 0, { amount: jpy(700) })], []],
    ['yen, more than that', [spent(1, 0, { amount: jpy(701) })], [{ total: jpy(701) }]],
    ['dinars', [spent(1, 0, { amount: kwd(2001) })], [{ total: kwd(2001) }]],
  ])('%s', (_name, events, details) => {
    expect(foundBy(runaway, events).map((risk) => risk.details)).toMatchObject(details);
    expect(foundBy(runaway, events)).toHaveLength(details.length);
  });

  it('both signs at once', () => {
    expect(foundBy(runaway, [reload(8), reload(2), spent(1, 900)]).map(({ severity }) => severity)).toEqual([
      'danger',
      'danger',
    ]);
  });

  it('the user’s own sum', () => {
    expect(foundBy(runaway, [spent(1, 901)], account(), { runawayUnits: 9 })).toHaveLength(1);
    expect(foundBy(runaway, [spent(1, 900)], account(), { runawayUnits: 9 })).toEqual([]);
    expect(foundBy(runaway, [spent(1, 1)], account(), { runawayUnits: 0 })).toHaveLength(1);
  });

  test('spending that goes on is told at once, and then hourly at most', () => {
    const life = observed({ balance: value(usd(90_000)), tranches: value([tranche('p', 90_000)]) });
    for (let n = 1; n <= 36; n += 1) {
      life.read(5, {
        balance: value(usd(90_000 - n * 300)),
        spent: value(usd(1000 + n * 300)),
        tranches: value([tranche('p', 90_000 - n * 300, { granted: usd(90_000) })]),
      });
    }
    expect(life.told('runaway')).toEqual(['10 danger runaway', '70 danger runaway', '130 danger runaway']);
    expect(life.wait(2 * DAY).open('runaway')).toEqual([]);
  });

  test('six reloads in ten minutes are one warning, not five; a seventh after an hour is another', () => {
    const life = observed(ON);
    const tranches = [PURCHASED];
    const again = (minutes: number) => {
      tranches.push(bought(`r${tranches.length}`, 1000, { grantedAt: life.now + 1 }));
      const balance = 5000 + (tranches.length - 1) * 1000;
      life.read(minutes, { balance: value(usd(balance)), tranches: value([...tranches]) });
    };
    for (let n = 0; n < 6; n += 1) again(2);
    expect(life.told('runaway')).toEqual(['4 danger runaway']);
    expect(life.told('reloaded')).toHaveLength(6);
    again(58);
    expect(life.told('runaway')).toHaveLength(2);
    expect(life.open('runaway')[0]).toMatchObject({ amount: usd(7000), details: { count: 7 } });
  });

  test('promotional credit that comes is no reload', () => {
    const life = observed(ON)
      .read(5, { balance: value(usd(6000)), tranches: value([PURCHASED, promo('g', 1000)]) })
      .read(5, { balance: value(usd(7000)), tranches: value([PURCHASED, promo('g', 1000), promo('h', 1000)]) });
    expect(life.told('runaway', 'reloaded')).toEqual([]);
  });

  test('a reload of the morning is not pushed out by a day of use', () => {
    const much = { reload: value('on' as const), balance: value(usd(90_000)), tranches: value([tranche('p', 90_000)]) };
    const life = observed(much).read(1, {
      tranches: value([tranche('p', 90_000), bought('r', 1000)]),
      balance: value(usd(91_000)),
    });
    const use = (n: number, more: readonly ReturnType<typeof bought>[] = []) =>
      life.read(1, {
        balance: value(usd(91_000 - n + more.length * 1000)),
        spent: value(usd(1000 + n)),
        tranches: value([tranche('p', 90_000 - n, { granted: usd(90_000) }), bought('r', 1000), ...more]),
      });
    for (let n = 1; n <= 500; n += 1) use(n);
    use(501, [bought('s', 1000, { grantedAt: life.now + 1 })]);
    expect(life.told('runaway')).toEqual(['502 danger runaway']);
  });
});

describe('reload-failed', () => {
  it('is told for as long as the reason stands, and anew for another or after it was over', () => {
    const life = observed({ ...ON })
      .read(5, { reloadFailure: value('card_declined') })
      .read(5)
      .wait(60)
      .read(5, { reloadFailure: value('expired_card') })
      .read(5)
      .read(5, { reloadFailure: value('none') })
      .read(5, { reloadFailure: value('card_declined') });
    expect(life.told('reload-failed')).toEqual([
      '5 warning reload-failed',
      '75 warning reload-failed',
      '90 warning reload-failed',
    ]);
    expect(life.open('reload-failed')).toMatchObject([{ amount: 'none', details: { reason: 'card_declined' } }]);
  });

  it('is not told again after a time of blindness', () => {
    const life = observed({ ...ON, reloadFailure: value('card_declined') });
    expect(life.wait(3 * 60).open('reload-failed')).toEqual([]);
    life.read(5);
    expect(life.told('reload-failed')).toEqual(['0 warning reload-failed']);
  });

  it('rests on what is fresh', () => {
    const of = account({ reloadFailure: 'card_declined' });
    expect(foundBy(reloadFailed, [], of)).toHaveLength(1);
    expect(foundBy(reloadFailed, [], of, {}, NOW + HOUR)).toEqual([]);
  });
});
