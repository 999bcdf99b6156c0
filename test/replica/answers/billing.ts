import type { Account } from '../simulator/account.ts';
import { taxOn } from '../simulator/card.ts';
import { buySeats, changePlan } from '../simulator/subscription.ts';
import { badRequest, notFound } from './errors.ts';
import { type Endpoint, type Exchange, isAmount, json, parseObject, type ReplicaAnswer } from './exchange.ts';
import { isoDate } from './time.ts';

/** The plan, the card and the requests that change the plan. */
export const billing: Endpoint = (exchange) => {
  const { rest, method, account } = exchange;
  switch (`${method} ${rest}`) {
    case 'GET subscription_details':
      return json(subscriptionBody(account));
    case 'GET payment_method':
      return account.hasCard && account.plan !== 'free'
        ? json({ brand: 'visa', country: 'US', last4: '4242', type: 'card' })
        : notFound();
    case 'GET invoices':
      return json(invoicesBody(account, Number(exchange.query.get('limit') ?? 12)));
    case 'POST billing/tax_rate':
      return json(taxBody(exchange));
    case 'PUT upgrade_to_max':
    case 'PUT upgrade_to_pro':
    case 'POST upgrade_to_max':
    case 'POST upgrade_to_pro':
      return upgrade(exchange);
    case 'POST purchase_seats':
      return seats(exchange);
    default:
      return null;
  }
};

/** `GET /api/stripe/{org}/invoices`. */
function invoicesBody(account: Account, limit: number) {
  const newestFirst = [...account.charges].reverse();
  return {
    invoices: newestFirst.slice(0, limit).map(({ at, amountMinor, taxMinor }) => ({
      total: amountMinor + taxMinor,
      currency: account.currency.toLowerCase(),
      status: 'paid',
      created_ts: Math.floor(at / 1000),
      num_seats: null,
      invoice_pdf_url: null,
      hosted_invoice_url: null,
    })),
    has_more: newestFirst.length > limit,
    next_page: null,
  };
}

function subscriptionBody(account: Account) {
  const { status, renewsAt, endsAt } = account.subscription;
  return {
    status,
    next_charge_date: renewsAt === null || status !== 'active' ? null : isoDate(renewsAt),
    ...(endsAt === null ? {} : { cancel_at: isoDate(endsAt) }),
    currency: account.currency,
  };
}

function taxBody({ account, body }: Exchange) {
  const amount = parseObject(body)?.amount;
  return { tax_rate: account.taxPermille / 1000, tax_minor_units: isAmount(amount) ? taxOn(account, amount) : null };
}

function upgrade({ account, body, rest, now }: Exchange): ReplicaAnswer {
  const tier = parseObject(body)?.max_tier;
  if (rest === 'upgrade_to_pro') changePlan(account, now, 'pro');
  else if (tier === '5x' || tier === '20x') changePlan(account, now, tier === '5x' ? 'max-5x' : 'max-20x');
  else return badRequest('Unknown tier');
  account.capabilities = [rest === 'upgrade_to_pro' ? 'claude_pro' : 'claude_max', 'chat'];
  return json(subscriptionBody(account));
}

function seats({ account, body, now }: Exchange): ReplicaAnswer {
  const count = parseObject(body)?.seats ?? 1;
  if (!isAmount(count)) return badRequest('Invalid request body');
  buySeats(account, now, count);
  return json({ seats: account.subscription.seats });
}
