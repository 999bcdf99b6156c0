import type { BodyReader } from './body-of.ts';
import { type MoneyRequest, NO_AMOUNTS } from './money-request.ts';

/** `contracts/prepaid/credits`: a bundle at its own price, or an amount that costs as much as it gives. */
export function readBuyRequest(body: BodyReader): Omit<MoneyRequest, 'org' | 'model'> {
  const credit = body.amount('amount');
  const bundle = body.text('bundle_id');
  const expected = body.amount('expected_price_minor_units');
  const isBundle = body.has('bundle_id') || body.has('expected_price_minor_units');
  const price = expected ?? (isBundle ? null : credit);
  return {
    kind: isBundle ? 'buy-bundle' : 'buy-amount',
    direction: 'riskier',
    // More comes with a purchase than we know of (public code of 2026); only what it costs must be understood.
    unreadable: price === null || body.isGarbled(),
    switches: null,
    bundle,
    amounts: { ...NO_AMOUNTS, credit, price },
  };
}
