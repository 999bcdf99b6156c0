import { compareMoney, type Money } from '../account/money.ts';
import { type Observation, type Reading, unreadable, value } from '../account/observation.ts';
import { amountReading, moneyReading } from './amounts.ts';
import { type Fields, fieldsOf, isBlank } from './fields.ts';
import type { Purse } from './purse.ts';

export interface Balance {
  readonly reading: Reading<Money>;
  readonly contradictions: Observation['contradictions'];
}

/**
 * The total balance: `amount`, in minor units, promotions included; it may be negative. Never a sum of tranches, and
 * never `balance_credits`, which is in whole units. The `balance` object beside it says the same again, and is heard only
 * to notice when it does not.
 */
export function balanceIn(body: Fields, purse: Purse): Balance {
  if (body.amount === null) return { reading: withoutCredits(body, purse), contradictions: [] };
  const reading = amountReading(body.amount, purse.unitFor(body.currency), 'down');
  const twin = twinOf(body, purse);
  if (reading.kind !== 'value' || twin === null) return { reading, contradictions: [] };
  const order = compareMoney(reading.value, twin);
  const contradictions = [{ fact: 'balance', kept: 'prepaid.amount', dropped: 'prepaid.balance' }] as const;
  // Nothing here and something there: which of the two is true decides whether anything can be spent.
  if (order === null || reading.value.minor > 0 !== twin.minor > 0)
    return { reading: unreadable('contradiction'), contradictions };
  return { reading, contradictions: order === 0 ? [] : contradictions };
}

/** `balance.money` on EUR accounts, `balance.credits` (without a currency) on USD ones, as seen in 2026-08 and 2026-09. */
function twinOf(body: Fields, purse: Purse): Money | null {
  const balance = fieldsOf(body.balance);
  const money = moneyReading(balance?.money, purse, 'down');
  if (money.kind === 'value') return money.value;
  const credits = fieldsOf(balance?.credits);
  const unit = purse.unitFor(credits?.currency ?? body.currency, credits?.exponent);
  const reading = amountReading(credits?.amount_minor, unit, 'down');
  return reading.kind === 'value' ? reading.value : null;
}

/** `amount: null` is an account that never had credit, if nothing else in the body speaks of any. */
function withoutCredits(body: Fields, purse: Purse): Reading<Money> {
  const isEmpty = (raw: unknown) => isBlank(raw) || (Array.isArray(raw) && raw.length === 0);
  const balance = fieldsOf(body.balance);
  const spoken = [balance?.money, balance?.credits, body.balance_credits].some((raw) => !isBlank(raw));
  if (body.tranches === undefined || !isEmpty(body.tranches) || !isEmpty(body.promo_tranches) || spoken) {
    return unreadable('shape');
  }
  if (!isBlank(body.balance) && balance === null) return unreadable('shape');
  const unit = purse.unitFor(body.currency);
  return unit === null ? unreadable('currency') : value({ minor: 0, ...unit });
}
