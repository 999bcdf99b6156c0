import { isPositive } from '../../account/money.ts';
import type { RequestCase } from './describe.ts';
import type { Description } from './description.ts';
import type { KnownNow } from './known-now.ts';
import { paidBecause } from './paid-because.ts';
import { spendingAfter } from './spending-after.ts';

/**
 * A message (charge paths 5 and 9): paid when the plan does not cover it, usage credits are on and money is there. `unknown`
 * is no reason to ask before each message; the verdict says that the watch is blind.
 */
export function describeSend(of: RequestCase): Description {
  const { request, account, known, now } = of;
  const because = paidBecause(request.model, account, known, now);
  const isPaid = because !== null && known.heard('switch') === 'on' && hasFunds(known);
  // Where the plan does not cover it, only a switch that is off for certain, or not there, makes a message free.
  const isFree = isOff(known) || (because === null && known.certain('windows') !== undefined);
  return {
    risk: 'paid-send',
    direction: isPaid ? 'riskier' : isFree ? 'same' : 'unknown',
    chargeNow: isPaid && known.proven('reload') !== 'off' ? { kind: 'unknown' } : { kind: 'none' },
    later: isPaid ? spendingAfter(of) : { kind: 'none' },
    contradictions: [],
    ...(because === null ? {} : { paidBecause: because }),
  };
}

function isOff(known: KnownNow): boolean {
  return known.certain('switch') === 'off' || known.isNotOffered('switch');
}

/** Credit, auto-reload, or a wallet that is the organization's. */
function hasFunds(known: KnownNow): boolean {
  const balance = known.heard('balance');
  return (
    known.heard('reload') === 'on' || known.isNotOffered('balance') || (balance !== undefined && isPositive(balance))
  );
}
