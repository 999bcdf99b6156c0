import { type Account, isOrganizationPaid } from '../simulator/account.ts';
import { nextMonthStart } from '../simulator/calendar.ts';
import { isLimitReached, isOutOfCredits, setLimit, switchOff, switchOn } from '../simulator/overage.ts';
import { badRequest, failure, notFound, notOffered } from './errors.ts';
import { type Endpoint, type Exchange, isAmount, json, parseObject, type ReplicaAnswer } from './exchange.ts';
import { isoZulu } from './time.ts';

/** `{o}/overage_spend_limit` and `{o}/setup_overage_billing`. */
export const spendLimit: Endpoint = (exchange) => {
  const { rest, method, account } = exchange;
  if (rest === 'setup_overage_billing' && method === 'POST') return setUp(exchange);
  if (rest !== 'overage_spend_limit') return null;
  if (account.variants.spendLimit === 'not-found') return notFound();
  if (account.variants.spendLimit === 'forbidden') return notOffered(403);
  if (method === 'GET') return json(spendLimitBody(account, exchange.now));
  return method === 'PUT' || method === 'PATCH' ? change(exchange) : null;
};

function change({ account, body, now }: Exchange): ReplicaAnswer {
  if (isOrganizationPaid(account)) return notTheirs();
  const wish = parseObject(body);
  if (wish === null) return badRequest('Invalid request body');
  const limit = wish.monthly_credit_limit;
  if (limit !== undefined && limit !== null && limit !== 0 && !isAmount(limit)) return badRequest('Invalid limit');
  if (account.plan === 'free') return badRequest('Usage credits are not available on your plan.');
  if (limit === null || typeof limit === 'number') setLimit(account, now, limit);
  if (wish.is_enabled === true) switchOn(account, now);
  if (wish.is_enabled === false) switchOff(account, now);
  return json(spendLimitBody(account, now));
}

function setUp({ account, body, now }: Exchange): ReplicaAnswer {
  if (isOrganizationPaid(account)) return notTheirs();
  const limit = parseObject(body)?.org_monthly_spend_limit;
  if (limit !== null && !isAmount(limit)) return badRequest('Invalid limit');
  account.hasCard = true;
  // The wallet exists from the first setup on.
  if (account.variants.credits === 'not-found') account.variants.credits = 'current';
  setLimit(account, now, limit);
  switchOn(account, now);
  return json(spendLimitBody(account, now));
}

function notTheirs(): ReplicaAnswer {
  return failure(403, 'permission_error', 'Only an owner of your organization can change this.', {
    error_visibility: 'user_facing',
  });
}

function spendLimitBody(account: Account, now: number) {
  const { overage, organizationSpend } = account;
  if (account.variants.spendLimit === 'legacy-2025') return legacyBody(account);
  // For a member the row is the organization's, not their own.
  const limit = organizationSpend === null ? overage.monthlyLimit : organizationSpend.monthlyLimit;
  const used = organizationSpend === null ? overage.used : organizationSpend.used;
  const stopped = overage.enabled && isLimitReached(account);
  return {
    organization_uuid: account.uuid,
    limit_type: 'organization',
    seat_tier: null,
    account_uuid: null,
    account_email: null,
    account_name: null,
    org_service_name: null,
    is_enabled: overage.enabled,
    monthly_credit_limit: limit,
    currency: account.currency,
    used_credits: used,
    disabled_reason: reasonOf(account, stopped),
    disabled_until: isoZulu(stopped ? nextMonthStart(now) : overage.disabledUntil),
    out_of_credits: overage.provisioned && isOutOfCredits(account),
    discount_percent: null,
    discount_ends_at: null,
    settings: null,
    created_at: isoZulu(overage.createdAt),
    updated_at: isoZulu(overage.updatedAt),
  };
}

// A wallet that is empty has a flag of its own and no reason here.
function reasonOf(account: Account, stopped: boolean): string | null {
  const { overage } = account;
  if (!overage.provisioned) return 'overage_not_provisioned';
  return overage.imposedReason ?? (stopped ? 'org_level_disabled_until' : null);
}

/** Before 2026: `balance_cents` is what was spent and there is no flag for the switch. */
function legacyBody(account: Account) {
  return {
    type: 'organization',
    spend_limit_currency: account.currency.toLowerCase(),
    spend_limit_amount_cents: account.overage.monthlyLimit,
    balance_cents: account.overage.used,
  };
}
