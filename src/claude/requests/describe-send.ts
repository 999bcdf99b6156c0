import { isPositive } from '../../account/money.ts';
import { isAtLimit } from '../../account/window.ts';
import type { RequestCase } from './describe.ts';
import type { Description } from './description.ts';
import type { KnownNow } from './known-now.ts';
import { spendingAfter } from './spending-after.ts';

/**
 * A message (charge path 5): paid when a plan window is at its limit, usage credits are on and money is there. `unknown`
 * is no reason to ask before each message; the verdict says that the watch is blind.
 */
export function describeSend(of: RequestCase): Description {
  const { known, now } = of;
  const isFull = windowIsFull(known, now);
  const isPaid = isFull && known.heard('switch') === 'on' && hasFunds(known);
  // Where a window is full, only a switch that is off for certain, or not there, makes a message free.
  const isFree = isOff(known) || (!isFull && known.certain('windows') !== undefined);
  return {
    risk: 'paid-send',
    direction: isPaid ? 'riskier' : isFree ? 'same' : 'unknown',
    chargeNow: isPaid && known.proven('reload') !== 'off' ? { kind: 'unknown' } : { kind: 'none' },
    later: isPaid ? spendingAfter(of) : { kind: 'none' },
    contradictions: [],
  };
}

function isOff(known: KnownNow): boolean {
  return known.certain('switch') === 'off' || known.isNotOffered('switch');
}

/** A window that has started again since it was read is full no more. */
function windowIsFull(known: KnownNow, now: number): boolean {
  const windows = known.heard('windows') ?? [];
  return windows.some((window) => isAtLimit(window) && (window.resetsAt === null || window.resetsAt > now));
}

/** Credit, auto-reload, or a wallet that is the organization's. */
function hasFunds(known: KnownNow): boolean {
  const balance = known.heard('balance');
  return (
    known.heard('reload') === 'on' || known.isNotOffered('balance') || (balance !== undefined && isPositive(balance))
  );
}
