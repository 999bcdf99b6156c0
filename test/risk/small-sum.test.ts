import { expect, test } from 'vitest';
import type { Money } from '../../src/account/money.ts';
import { smallSum } from '../../src/risk/small-sum.ts';
import { jpy, kwd, usd } from './build.ts';

const inr: Money = { minor: 0, exponent: 2, currency: 'INR' };
const unheardOf: Money = { minor: 0, exponent: 2, currency: 'XTS' };

test.each<[string, number | null, Money, Money]>([
  ['dollars', null, usd(9), usd(500)],
  ['yen', null, jpy(9), jpy(700)],
  ['dinars', null, kwd(9), kwd(2000)],
  ['rupees', null, inr, { ...inr, minor: 40_000 }],
  ['a currency that is not listed', null, unheardOf, { ...unheardOf, minor: 500 }],
  ['a scale of its own', null, { minor: 1, exponent: 0, currency: 'USD' }, { minor: 5, exponent: 0, currency: 'USD' }],
  ['a sum of one’s own in dollars', 12, usd(9), usd(1200)],
  ['a sum of one’s own in yen', 12, jpy(9), jpy(12)],
  ['a sum of one’s own in dinars', 12, kwd(9), kwd(12_000)],
  ['nothing', 0, usd(9), usd(0)],
])('%s', (_, units, unit, sum) => {
  expect(smallSum(units, unit)).toEqual(sum);
});
