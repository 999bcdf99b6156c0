import type { Account } from '../../account/account.ts';
import type { Money, Unit } from '../../account/money.ts';
import { accountUnit } from './account-unit.ts';
import { describeBuy } from './describe-buy.ts';
import { describeReload } from './describe-reload.ts';
import { describeSend } from './describe-send.ts';
import { describeSwitch } from './describe-switch.ts';
import type { Description, RequestContradiction } from './description.ts';
import { type KnownNow, knownNow, USUAL_HORIZON } from './known-now.ts';
import type { MoneyRequest } from './money-request.ts';

export interface DescribeOptions {
  /** How old a fact may be, in ms, before it counts as unknown. */
  readonly horizon?: number;
  /** What the page's own dialog shows as the amount, in each way that it can be read; none where it could not be. */
  readonly shownAmounts?: readonly Money[];
}

/** A request before an account, at a moment. */
export interface RequestCase {
  readonly request: MoneyRequest;
  readonly account: Account;
  readonly known: KnownNow;
  readonly unit: Unit | null;
  readonly now: number;
  readonly shownAmounts: readonly Money[];
}

/**
 * What a request would do to this account, by what is known of it. What is unknown fails towards asking and towards the
 * higher charge; nothing that the page says makes either milder.
 */
export function describe(
  request: MoneyRequest,
  account: Account,
  now: number,
  { horizon = USUAL_HORIZON, shownAmounts = [] }: DescribeOptions = {},
): Description {
  const known = knownNow(account, now, horizon);
  const of: RequestCase = { request, account, known, unit: accountUnit(account), now, shownAmounts };
  const said = describeKind(of);
  const contradictions = [...said.contradictions, ...commonContradictions(of)];
  // What is not wholly understood can do more than it says.
  const isCalm = said.direction === 'safer' || said.direction === 'same';
  return { ...said, contradictions, direction: request.unreadable && isCalm ? 'unknown' : said.direction };
}

function describeKind(of: RequestCase): Description {
  switch (of.request.kind) {
    case 'switch-on':
    case 'switch-off':
    case 'limit':
    case 'setup':
    case 'claim':
      return describeSwitch(of);
    case 'reload-on':
    case 'reload-change':
    case 'reload-off':
      return describeReload(of);
    case 'buy-bundle':
    case 'buy-amount':
      return describeBuy(of);
    case 'plan-change':
    case 'seats': {
      const chargeNow = { kind: 'unknown' } as const;
      return { risk: 'plan-change', direction: 'riskier', chargeNow, later: { kind: 'renewal' }, contradictions: [] };
    }
    case 'send':
      return describeSend(of);
  }
}

function commonContradictions({ request, unit }: RequestCase): readonly RequestContradiction[] {
  const { limit, ...amounts } = request.amounts;
  const raws = [limit === 'none' ? null : limit, ...Object.values(amounts)];
  const foreign = raws.find((raw) => raw?.currency != null && unit !== null && raw.currency !== unit.currency);
  return [
    ...(request.unreadable ? [{ kind: 'unreadable' } as const] : []),
    ...(foreign?.currency && unit !== null
      ? [{ kind: 'currency-differs', requested: foreign.currency, account: unit.currency } as const]
      : []),
  ];
}
