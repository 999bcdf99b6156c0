import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  CurrencyMismatchError,
  compareMoney,
  moneyToken,
  percentOf,
  subtractMoney,
} from '../../src/account/money.ts';
import { moneyFrom } from '../../src/account/money-from.ts';
import { timesRatio } from '../../src/account/times-ratio.ts';

const usd = (minor: number) => ({ minor, exponent: 2, currency: 'USD' });
const yen = (minor: number) => ({ minor, exponent: 0, currency: 'JPY' });

describe('moneyFrom', () => {
  it.each([
    [1234, 2, 'USD', usd(1234)],
    [12000, 0, 'jpy', yen(12000)],
    [-1592, 2, 'USD', usd(-1592)],
    [-0, 2, 'USD', usd(0)],
    [1234, 3, 'KWD', { minor: 1234, exponent: 3, currency: 'KWD' }],
  ])('%s · 10^-%s %s', (minor, exponent, currency, expected) => {
    expect(moneyFrom(minor, exponent, currency)).toStrictEqual(expected);
  });

  it.each([
    ['a fraction', 12.5, 2, 'USD'],
    ['NaN', Number.NaN, 2, 'USD'],
    ['infinity', Number.POSITIVE_INFINITY, 2, 'USD'],
    ['a string', '12', 2, 'USD'],
    ['past the safe integers', 2 ** 53, 2, 'USD'],
    ['a negative exponent', 12, -2, 'USD'],
    ['a broken exponent', 12, 1.5, 'USD'],
    ['no exponent', 12, undefined, 'USD'],
    ['no currency', 12, 2, undefined],
    ['an empty currency', 12, 2, ''],
    ['a symbol', 12, 2, '$'],
  ])('takes no %s', (_, minor, exponent, currency) => {
    expect(moneyFrom(minor, exponent, currency)).toBeNull();
  });
});

describe('sums and orders', () => {
  it('adds and subtracts minor units', () => {
    expect(addMoney(usd(1999), usd(1))).toEqual(usd(2000));
    expect(subtractMoney(usd(500), usd(2092))).toEqual(usd(-1592));
  });

  it('meets on the finer of two scales', () => {
    expect(addMoney({ minor: 15, exponent: 0, currency: 'USD' }, usd(1))).toEqual(usd(1501));
    expect(compareMoney({ minor: 15, exponent: 0, currency: 'USD' }, usd(1500))).toBe(0);
  });

  it('never mixes two currencies', () => {
    expect(() => addMoney(usd(1), yen(1))).toThrow(CurrencyMismatchError);
    expect(() => subtractMoney(usd(1), yen(1))).toThrow(CurrencyMismatchError);
    expect(compareMoney(usd(1), yen(1))).toBeNull();
    expect(percentOf(usd(1), yen(1))).toBeNull();
  });

  it('rounds a ratio up, so that a warning comes early rather than late', () => {
    expect(timesRatio(usd(501), 3, 2)).toEqual(usd(752));
    expect(timesRatio(yen(750), 3, 2)).toEqual(yen(1125));
  });

  it('tells a share in percent, past 100 too, and none of nothing', () => {
    expect(percentOf(usd(12500), usd(5000))).toBe(250);
    expect(percentOf(usd(1), usd(0))).toBeNull();
  });

  it('is exact for any two amounts', () => {
    const amount = fc.record({
      minor: fc.integer({ min: -1e9, max: 1e9 }),
      exponent: fc.constantFrom(0, 2, 3),
      currency: fc.constant('USD'),
    });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(compareMoney(subtractMoney(addMoney(a, b), b), a)).toBe(0);
        expect(Number.isSafeInteger(addMoney(a, b).minor)).toBe(true);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});

it('writes an amount for the test surface', () => {
  expect(moneyToken(usd(1234))).toBe('1234:2:USD');
});
