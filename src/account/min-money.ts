import { type Money, subtractMoney } from './money.ts';

/** The smaller of two amounts. @throws CurrencyMismatchError */
export function minMoney(a: Money, b: Money): Money {
  return subtractMoney(a, b).minor <= 0 ? a : b;
}
