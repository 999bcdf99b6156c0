import type { Account } from './account.ts';
import { lastProven } from './fact.ts';
import { addMoney, type Money, type Unit, withMinor } from './money.ts';

/** The amounts of an account that a comparison adds up, also those that were not read this time. */
function amountsOf({ facts }: Account): readonly Money[] {
  const { balance, spent, tranches, lastPurchase, pendingCharge } = facts;
  const single = [balance, spent, lastPurchase, pendingCharge].flatMap((fact) => {
    const amount = lastProven<Money | 'none'>(fact)?.value ?? 'none';
    return amount === 'none' ? [] : [amount];
  });
  const listed = lastProven(tranches)?.value ?? [];
  return [...single, ...listed.flatMap(({ remaining, granted }) => (granted ? [remaining, granted] : [remaining]))];
}

/**
 * The finest scale of all amounts of both accounts, in which they can be added up. Null where there are none, or two
 * currencies: after a change of currency nothing can be told of money until every amount was read anew.
 */
export function commonUnit(before: Account, after: Account): Unit | null {
  const amounts = [...amountsOf(before), ...amountsOf(after)];
  const [first] = amounts;
  if (first === undefined || amounts.some(({ currency }) => currency !== first.currency)) return null;
  return { currency: first.currency, exponent: Math.max(...amounts.map(({ exponent }) => exponent)) };
}

/** An amount in minor units of a scale that is at least as fine as its own. @throws CurrencyMismatchError */
export function minorIn(unit: Unit, amount: Money): number {
  return addMoney(amount, withMinor(unit, 0)).minor;
}
