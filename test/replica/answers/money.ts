import type { Account } from '../simulator/account.ts';
import { type Currency, exponentOf } from '../simulator/currency.ts';

/** An amount as `spend` and `balance.money` write it. */
export interface MoneyBody {
  amount_minor: number;
  currency: Currency;
  exponent: number;
}

export function moneyBody(account: Account, amount: number): MoneyBody {
  return { amount_minor: amount, currency: account.currency, exponent: exponentOf(account.currency) };
}

/** USD accounts fill `credits`, all others `money`. */
export function moneyOrCredits(account: Account, amount: number) {
  if (account.currency !== 'USD') return { money: moneyBody(account, amount), credits: null };
  return { money: null, credits: { amount_minor: amount, exponent: exponentOf(account.currency) } };
}
