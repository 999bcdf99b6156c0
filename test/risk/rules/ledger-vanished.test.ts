import { describe, expect, it, test } from 'vitest';
import type { LedgerEntry } from '../../../src/account/event.ts';
import { type Readings, unreadable, value } from '../../../src/account/observation.ts';
import { vanished } from '../../../src/risk/rules/vanished.ts';
import { promo, T, tranche, usd } from '../../account/ledger-looks.ts';
import { entry, foundBy } from '../../watch/entries.ts';
import { observed } from '../../watch/observed.ts';
import { account, jpy, MINUTE, NOW } from '../build.ts';

const drop = (ago: number, minor: number, more: { amount?: ReturnType<typeof usd> } = {}): LedgerEntry =>
  entry(ago, { kind: 'unexplained-drop', amount: usd(minor), whileOff: false, ...more });
const rise = (ago: number, minor: number): LedgerEntry => entry(ago, { kind: 'unexplained-rise', amount: usd(minor) });

describe('vanished', () => {
  // The account of these tests was read a minute ago.
  it.each<[string, LedgerEntry[], object[]]>([
    ['a drop, one reading later', [drop(6, 1000)], [usd(1000)]],
    ['a drop of the last reading: it waits for one more', [drop(1, 1000)], []],
    ['a drop that the next reading gives back', [drop(6, 1000), rise(1, 1000)], []],
    ['a drop that gives back what rose before', [rise(11, 1000), drop(6, 1000)], []],
    ['a drop of which the next gives back a part', [drop(6, 1000), rise(1, 400)], [usd(600)]],
    ['a drop between two rises', [rise(11, 300), drop(6, 1000), rise(1, 700)], []],
    ['a rise that came long after', [drop(60, 1000), rise(1, 1000)], [usd(1000)]],
    ['a drop by the rounding of two readings', [drop(6, 104), rise(1, 100)], []],
    ['a drop beyond it', [drop(6, 105), rise(1, 100)], [usd(5)]],
    ['a drop that a later reading gives back', [drop(16, 1000), drop(11, 200), rise(1, 1200)], []],
    ['a drop of a minute before the last reading', [drop(2, 1000)], []],
    [
      'a rise in another currency',
      [drop(6, 1000), entry(1, { kind: 'unexplained-rise', amount: jpy(1000) })],
      [usd(1000)],
    ],
    ['of a day ago', [drop(24 * 60, 1000)], []],
    ['two drops', [drop(20, 300), drop(6, 1000)], [usd(300), usd(1000)]],
  ])('%s', (_name, events, amounts) => {
    expect(foundBy(vanished, events).map(({ severity, amount }) => ({ severity, amount }))).toEqual(
      amounts.map((amount) => ({ severity: 'warning', amount })),
    );
  });

  it('says between which readings', () => {
    expect(foundBy(vanished, [drop(6, 1000)], account())).toMatchObject([
      { details: { missing: usd(1000), after: NOW - 11 * MINUTE, before: NOW - 6 * MINUTE } },
    ]);
  });

  const PURCHASED = tranche('p', 5000);

  test('a balance that is gone is told by the second reading that shows it, once', () => {
    const life = observed()
      .read(5, { balance: value(usd(0)), tranches: value([]) })
      .read(5)
      .read(5);
    expect(life.told('vanished')).toEqual(['10 warning vanished']);
    expect(life.open('vanished')).toMatchObject([{ amount: usd(5000) }]);
  });

  test('it does not take a reading that failed for the second', () => {
    const gone = { balance: value(usd(0)), tranches: value<readonly ReturnType<typeof tranche>[]>([]) };
    const life = observed().read(5, gone).read(5, { balance: unreadable(), tranches: unreadable() }).wait(5);
    expect(life.told('vanished')).toEqual([]);
    expect(life.read(5, gone).told('vanished')).toEqual(['20 warning vanished']);
  });

  test.each<[string, Readings, Readings]>([
    [
      'the balance before the spending',
      { balance: value(usd(4700)), tranches: value([tranche('p', 4700)]) },
      { spent: value(usd(1300)) },
    ],
    [
      'the spending before the balance',
      { spent: value(usd(1300)) },
      { balance: value(usd(4700)), tranches: value([tranche('p', 4700)]) },
    ],
  ])('use while a look was under way is none: %s', (_name, first, second) => {
    const life = observed().read(5, first).read(5, second).read(5).read(5);
    expect(life.told('vanished')).toEqual([]);
  });

  // How much of what was used each look sees in the balance and not yet in the spending, or the other way round.
  test.each<[string, number[]]>([
    ['one look is torn', [0, 300, 0, 0]],
    ['the spending lags behind for several looks', [0, 300, 300, 300, 0, 0]],
    ['it falls behind further and further', [0, 300, 500, 900, 0, 0]],
    ['the balance lags behind', [0, -300, -500, 0, 0]],
    ['it wavers about', [0, 300, 0, 300, 0, -300, 300, -300, 0, 0]],
  ])('use that goes on each minute is none, though %s', (_name, ahead) => {
    const life = observed();
    const looks = [...ahead, 0, 0, 0, 0, 0, 0];
    for (const [index, torn] of looks.entries()) {
      const used = 40 * (index + 1);
      life.read(1, {
        balance: value(usd(5000 - used - Math.max(torn, 0))),
        spent: value(usd(1000 + used + Math.max(-torn, 0))),
        tranches: value([tranche('p', 5000 - used - Math.max(torn, 0), { granted: usd(5000) })]),
      });
    }
    expect(life.told('vanished')).toEqual([]);
  });

  test('what vanished in the midst of torn looks is still told', () => {
    const life = observed();
    for (const [index, torn] of [0, 30, 0, 30, 0, 0, 0, 0, 0, 0].entries()) {
      const balance = 5000 - torn - (index >= 3 ? 2000 : 0);
      life.read(1, { balance: value(usd(balance)), tranches: value([tranche('p', balance, { granted: usd(5000) })]) });
    }
    expect(life.told('vanished')).toEqual(['8 warning vanished']);
    // What one look was torn by can have been a part of it.
    expect(life.open('vanished')).toMatchObject([{ amount: usd(1970) }]);
  });

  test('what expired is no riddle, nor is what was refunded', () => {
    const ending = promo('e', 2000, { expiresAt: T + 7 * MINUTE });
    const life = observed({ balance: value(usd(7000)), tranches: value([ending, PURCHASED]) })
      .read(10, { balance: value(usd(5000)), tranches: value([PURCHASED]) })
      .read(5, { spent: value(usd(800)), balance: value(usd(5200)) })
      .read(5);
    expect(life.told('vanished')).toEqual([]);
  });

  test('credit that vanished before its end is told, although the tranche is gone, too', () => {
    const far = promo('e', 2000);
    const life = observed({ balance: value(usd(7000)), tranches: value([far, PURCHASED]) })
      .read(5, { balance: value(usd(5000)), tranches: value([PURCHASED]) })
      .read(5);
    expect(life.told('vanished', 'promo-used-up-still-on')).toEqual(['10 warning vanished']);
  });
});
