import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Unit } from '../account/money.ts';

/** The currency of an account and its scale, as last known; null where no amount was ever read. */
export function currencyUnit({ facts }: Account): Unit | null {
  const limit = lastKnown(facts.limit)?.value;
  return (
    lastKnown(facts.balance)?.value ??
    lastKnown(facts.spent)?.value ??
    (limit === 'none' ? undefined : limit) ??
    lastKnown(facts.tranches)?.value[0]?.remaining ??
    null
  );
}
