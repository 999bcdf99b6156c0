import type { Account } from '../../account/account.ts';
import { lastKnown } from '../../account/fact.ts';
import { type Money, type Unit, withMinor } from '../../account/money.ts';
import type { RawAmount } from './raw-amount.ts';

const SPEAKING = ['balance', 'spent', 'limit', 'reloadTarget', 'reloadThreshold', 'lastPurchase'] as const;

/**
 * The unit that the account's own amounts speak, however old: a wallet does not change its currency. Null where there is
 * none, or where two amounts disagree.
 */
export function accountUnit({ facts }: Account): Unit | null {
  const amounts = SPEAKING.flatMap((name) => {
    const value = lastKnown<Money | 'none'>(facts[name])?.value;
    return value === undefined || value === 'none' ? [] : [value];
  });
  const [first] = amounts;
  if (first === undefined) return null;
  const agree = amounts.every(({ currency, exponent }) => currency === first.currency && exponent === first.exponent);
  return agree ? { currency: first.currency, exponent: first.exponent } : null;
}

/** A request's amount in the account's unit. Null where that is not known, or where the request names another currency. */
export function moneyIn(unit: Unit | null, raw: RawAmount | null): Money | null {
  if (unit === null || raw === null) return null;
  return raw.currency === null || raw.currency === unit.currency ? withMinor(unit, raw.minor) : null;
}
