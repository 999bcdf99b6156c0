import type { Account } from '../simulator/account.ts';
import { claim } from '../simulator/offer.ts';
import { badRequest } from './errors.ts';
import { type Endpoint, json, parseObject } from './exchange.ts';
import { isoZulu } from './time.ts';

/** `{o}/overage_credit_grant`: the free credit and its claim. */
export const offer: Endpoint = ({ rest, method, account, body, now }) => {
  if (rest !== 'overage_credit_grant') return null;
  if (method === 'GET') return json(offerBody(account, now));
  if (method !== 'POST') return null;
  const wish = parseObject(body);
  if (wish === null) return badRequest('Invalid request body');
  const outcome = claim(account, now, wish.enable_overages === true);
  return outcome === 'claimed' ? json(offerBody(account, now)) : badRequest('This credit cannot be claimed.');
};

function offerBody(account: Account, now: number) {
  const current = account.offer;
  if (current === null || (!current.granted && current.closesAt !== null && now >= current.closesAt)) return noOffer();
  return {
    available: current.available,
    eligible: current.eligible,
    granted: current.granted,
    amount_minor_units: current.amount,
    currency: account.currency,
    needs_payment_setup: current.needsPaymentSetup,
    feature: current.feature,
    expires_at: isoZulu(current.closesAt),
  };
}

function noOffer() {
  return {
    available: false,
    eligible: false,
    granted: false,
    amount_minor_units: null,
    currency: null,
    needs_payment_setup: false,
    feature: null,
    expires_at: null,
  };
}
