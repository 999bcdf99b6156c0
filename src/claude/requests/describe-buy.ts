import { compareMoney, type Money } from '../../account/money.ts';
import { moneyIn } from './account-unit.ts';
import type { RequestCase } from './describe.ts';
import type { ChargeNow, Description, RequestContradiction } from './description.ts';

/** Purchases (charge paths 15, 18 and 20): the price, before tax, and what the user may not have noticed. */
export function describeBuy(of: RequestCase): Description {
  const { request, known, unit } = of;
  const price = moneyIn(unit, request.amounts.price);
  const listed = listedPrice(of);
  return {
    risk: 'buy',
    direction: 'riskier',
    chargeNow: chargeOf(of, price, listed),
    later: { kind: 'credit', months: known.proven('expiryPolicyMonths') ?? null },
    contradictions: [...limitReached(of), ...differing(of, price, listed)],
  };
}

function chargeOf({ request }: RequestCase, price: Money | null, listed: Money | null): ChargeNow {
  if (price !== null && !request.unreadable) return { kind: 'amount', amount: price };
  // A bundle that does not say its price has, in all likelihood, the one on the list.
  return request.amounts.price === null && listed !== null ? { kind: 'perhaps', amount: listed } : { kind: 'unknown' };
}

function listedPrice({ request, known }: RequestCase): Money | null {
  const sale = known.proven('bundles');
  return sale?.bundles.find(({ id }) => id === request.bundle)?.price ?? null;
}

/** The monthly limit stops use, not the lack of credit: what is bought now lies idle (charge path 18). */
function limitReached({ known, now }: RequestCase): readonly RequestContradiction[] {
  const limit = known.heard('limit');
  const spent = known.heard('spent');
  const halt = known.heard('halt');
  const isHalted = halt !== undefined && halt !== 'none' && halt.until !== null && halt.until > now;
  const amount = limit === undefined || limit === 'none' ? null : limit;
  const order = amount === null || spent === undefined ? null : compareMoney(spent, amount);
  if (!isHalted && (order === null || order === -1)) return [];
  return [{ kind: 'limit-reached', spent: spent ?? null, limit: amount }];
}

function differing(
  { request, unit, shownAmounts }: RequestCase,
  price: Money | null,
  listed: Money | null,
): readonly RequestContradiction[] {
  const credit = moneyIn(unit, request.amounts.credit);
  const found: RequestContradiction[] = [];
  // The dialog shows what is paid, or the credit that it buys; either is no surprise.
  const isShown = (amount: Money | null) =>
    amount !== null && shownAmounts.some((shown) => compareMoney(amount, shown) === 0);
  const [shown] = shownAmounts;
  if (price !== null && shown !== undefined && !isShown(price) && !isShown(credit)) {
    found.push({ kind: 'amount-differs', requested: price, shown });
  }
  if (price !== null && listed !== null && compareMoney(price, listed) !== 0) {
    found.push({ kind: 'price-differs', requested: price, listed });
  }
  return found;
}
