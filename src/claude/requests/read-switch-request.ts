import type { BodyReader } from './body-of.ts';
import { type MoneyRequest, NO_AMOUNTS } from './money-request.ts';

type Said = Omit<MoneyRequest, 'org' | 'model'>;

/**
 * `overage_spend_limit`: the switch, the monthly limit (null = unlimited), or both at once. Off, and nothing beside it, is
 * all that is safe whatever the account is like.
 */
export function readSwitchRequest(body: BodyReader): Said {
  const enabled = body.flag('is_enabled');
  const limit = body.amountOrNone('monthly_credit_limit');
  const namesLimit = body.has('monthly_credit_limit');
  const unreadable = body.isOdd() || (enabled === null && limit === null);
  const switches = enabled === null ? null : enabled ? 'on' : 'off';
  const common = { unreadable, switches, bundle: null, amounts: { ...NO_AMOUNTS, limit } } as const;
  if (namesLimit) return { ...common, kind: 'limit', direction: 'unknown' };
  if (switches === 'off') return { ...common, kind: 'switch-off', direction: unreadable ? 'unknown' : 'safer' };
  return { ...common, kind: 'switch-on', direction: switches === 'on' ? 'riskier' : 'unknown' };
}

/** `setup_overage_billing`: the first time; it switches usage credits on. */
export function readSetupRequest(body: BodyReader): Said {
  const limit = body.amountOrNone('org_monthly_spend_limit');
  return {
    kind: 'setup',
    direction: 'riskier',
    unreadable: body.isOdd() || limit === null,
    switches: 'on',
    bundle: null,
    amounts: { ...NO_AMOUNTS, limit },
  };
}
