import {
  bundleCap,
  bundlesOf,
  buyAmount,
  buyBundle,
  minimumPurchase,
  purchasesResetAt,
} from '../simulator/purchase.ts';
import { walletRefusal } from './credits.ts';
import { badRequest, failure } from './errors.ts';
import { type Endpoint, type Exchange, isAmount, json, parseObject, type ReplicaAnswer } from './exchange.ts';
import { isoZulu } from './time.ts';

/** `GET {o}/prepaid/bundles` and `POST {o}/contracts/prepaid/credits`. */
export const purchases: Endpoint = (exchange) => {
  const { rest, method, account } = exchange;
  const reading = rest === 'prepaid/bundles' && method === 'GET';
  const buying = rest === 'contracts/prepaid/credits' && method === 'POST';
  if (!reading && !buying) return null;
  return walletRefusal(account) ?? (reading ? json(bundlesBody(exchange)) : buy(exchange));
};

function bundlesBody({ account, now }: Exchange) {
  return {
    bundles: bundlesOf(account).map(({ id, credit, price }) => ({
      id,
      credit_minor_units: credit,
      price_minor_units: price,
    })),
    bundle_paid_this_month_minor_units: account.wallet.bundlePaidThisMonth,
    bundle_monthly_cap_minor_units: bundleCap(account),
    purchases_reset_at: isoZulu(purchasesResetAt(now)),
    currency: account.currency,
    stripe_product_id: 'prod_replica',
  };
}

function buy(exchange: Exchange): ReplicaAnswer {
  const { account, body, now } = exchange;
  const wish = parseObject(body);
  if (wish === null || !isAmount(wish.amount)) return badRequest('Invalid request body');
  if (!account.hasCard) {
    return failure(402, 'invalid_request_error', 'Add a payment method first.', { error_visibility: 'user_facing' });
  }
  if (typeof wish.bundle_id === 'string') {
    const refusal = buyBundleById(exchange, wish.bundle_id, wish.expected_price_minor_units);
    if (refusal !== null) return refusal;
  } else {
    if (wish.amount < minimumPurchase(account)) return badRequest('The minimum purchase is $5.');
    buyAmount(account, now, wish.amount);
  }
  return json({ status: 'succeeded', amount: wish.amount, currency: account.currency });
}

function buyBundleById({ account, now }: Exchange, id: string, expectedPrice: unknown): ReplicaAnswer | null {
  const bundle = bundlesOf(account).find((one) => one.id === id);
  if (bundle === undefined) return badRequest('Unknown bundle');
  if (!account.overage.enabled) return badRequest('Turn on usage credits to buy a bundle.');
  if (expectedPrice !== bundle.price) return badRequest('The price has changed.');
  return buyBundle(account, now, bundle) ? null : badRequest('You reached the monthly limit for bundles.');
}
