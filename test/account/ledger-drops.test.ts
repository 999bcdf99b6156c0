import { describe, expect, it } from 'vitest';
import { emptyAccount } from '../../src/account/account.ts';
import { compare } from '../../src/account/ledger.ts';
import { type Readings, unreadable, value } from '../../src/account/observation.ts';
import { between, LATER, look, MINUTE, merged, ORG, promo, spend, T, told, tranche, usd } from './ledger-looks.ts';

const drop = (minor: number, whileOff = false) => ({ kind: 'unexplained-drop', amount: usd(minor), whileOff });

describe('what ended', () => {
  const ending = promo('e', 2000, { expiresAt: T + 2 * MINUTE });
  const was: Readings = { balance: value(usd(7000)), tranches: value([ending, tranche('p', 5000)]) };
  const expiry = (minor: number, id = 'e') => ({ kind: 'expiry', amount: usd(minor), tranche: id, credit: 'promo' });

  it.each<[string, Readings, Readings, object[]]>([
    ['all of it', was, look(), [expiry(2000)]],
    [
      'and is still listed, empty',
      was,
      { ...look(), tranches: value([promo('e', 0, { expiresAt: T }), tranche('p', 5000)]) },
      [expiry(2000)],
    ],
    ['after part of it was spent', was, { ...look(), spent: value(usd(1500)) }, [spend(500), expiry(1500)]],
    [
      'after all of it was spent',
      was,
      { ...look(), spent: value(usd(3000)) },
      [spend(2000), { kind: 'promo-used-up', tranche: 'e' }],
    ],
    ['by a rounding more than it said it held', was, { ...look(), balance: value(usd(4998)) }, [expiry(2002)]],
    [
      'and more was lost beside it',
      was,
      { ...look(), balance: value(usd(4500)) },
      [expiry(2002), drop(498)].toReversed(),
    ],
    [
      'two of them, the first used first',
      {
        balance: value(usd(8000)),
        tranches: value([promo('f', 1000, { expiresAt: T + 3 * MINUTE }), ending, tranche('p', 5000)]),
      },
      { ...look(), spent: value(usd(3500 - 1000)) },
      [spend(1500), expiry(500), expiry(1000, 'f')],
    ],
    ['though the spend was not read', was, { ...look(), spent: unreadable() }, [expiry(2000)]],
    ['though the balance was not read', was, { ...look(), balance: unreadable() }, [expiry(2000)]],
    ['and the balance does not show it', was, { ...look(), balance: value(usd(7000)) }, []],
    [
      'while the balance rose',
      was,
      { ...look(), balance: value(usd(7300)) },
      [{ kind: 'unexplained-rise', amount: usd(300) }],
    ],
    [
      'and is still listed with all of it: then it is not what is missing',
      was,
      { balance: value(usd(6000)) },
      [drop(1000)],
    ],
    ['neither balance nor tranches read', was, { ...look(), balance: unreadable(), tranches: unreadable() }, []],
  ])('%s', (_name, before, after, events) => {
    expect(told(between(before, after))).toEqual(events);
  });

  it('is not what vanished long before its end', () => {
    const long = { balance: value(usd(7000)), tranches: value([promo('e', 2000), tranche('p', 5000)]) };
    expect(told(between(long, look()))).toEqual([drop(2000)]);
  });
});

describe('a drop that nothing explains', () => {
  it.each<[string, Readings, object[]]>([
    ['is told', { balance: value(usd(4000)) }, [drop(1000)]],
    ['is told beside the spend', { balance: value(usd(3900)), spent: value(usd(1100)) }, [spend(100), drop(1000)]],
    ['is a rounding', { balance: value(usd(4998)) }, []],
    ['is told from the third unit on', { balance: value(usd(4997)) }, [drop(3)]],
    ['is not told without the spend', { balance: value(usd(4000)), spent: unreadable() }, []],
    ['is not told without the tranches', { balance: value(usd(4000)), tranches: unreadable() }, []],
  ])('%s', (_name, is, events) => {
    expect(told(between({}, is))).toEqual(events);
  });

  it('is not told where balance and spend are of different looks', () => {
    const first = merged(emptyAccount(ORG), T, look());
    const second = merged(first, T + MINUTE, { spent: value(usd(1300)) });
    const third = merged(
      second,
      LATER,
      look({ balance: value(usd(4700)), spent: value(usd(1300)), tranches: value([tranche('p', 4700)]) }),
    );
    expect(told(compare(first, second, []))).toEqual([spend(300, { headroom: false })]);
    expect(compare(second, third, [])).toEqual([]);
  });
});
