import type { Account } from './account.ts';
import { addMonths, nextMonthStart } from './calendar.ts';
import { charge } from './card.ts';
import { localPrice } from './currency.ts';
import { trancheOf } from './tranche.ts';
import { grant } from './wallet.ts';

export interface Bundle {
  id: string;
  credit: number;
  price: number;
}

/** The discounted bundles in the account's currency. */
export function bundlesOf(account: Account): Bundle[] {
  const local = (usdCents: number) => localPrice(usdCents, account.currency);
  return [
    { id: 'bundle_50', credit: local(5000), price: local(4500) },
    { id: 'bundle_250', credit: local(25_000), price: local(20_000) },
    { id: 'bundle_1000', credit: local(100_000), price: local(70_000) },
  ];
}

/** What may be paid for bundles in a month. */
export function bundleCap(account: Account): number {
  return localPrice(account.plan === 'team' ? 300_000 : 200_000, account.currency);
}

export function minimumPurchase(account: Account): number {
  return localPrice(500, account.currency);
}

/** When the monthly allowance for bundles begins again. */
export function purchasesResetAt(now: number): number {
  return nextMonthStart(now);
}

/** Buys a bundle; false when this month's allowance does not reach. */
export function buyBundle(account: Account, at: number, bundle: Bundle): boolean {
  const { wallet } = account;
  if (wallet.bundlePaidThisMonth + bundle.price > bundleCap(account)) return false;
  wallet.bundlePaidThisMonth += bundle.price;
  charge(account, at, bundle.price, 'bundle');
  addPurchased(account, at, bundle.credit, bundle.price);
  return true;
}

/** Buys a free amount at its face value. */
export function buyAmount(account: Account, at: number, amount: number): void {
  charge(account, at, amount, 'purchase');
  addPurchased(account, at, amount, amount);
}

function addPurchased(account: Account, at: number, credit: number, paid: number): void {
  const { wallet } = account;
  wallet.lastPaidPurchase = paid;
  wallet.expiryPolicyMonths ??= 12;
  grant(
    wallet,
    trancheOf({
      kind: 'purchased',
      granted: credit,
      grantedAt: at,
      expiresAt: addMonths(at, wallet.expiryPolicyMonths),
      programId: 'purchased_additional_usage_individual',
      id: `${account.uuid} purchase ${account.charges.length}`,
    }),
  );
}
