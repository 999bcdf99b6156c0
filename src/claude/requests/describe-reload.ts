import { compareMoney, type Money } from '../../account/money.ts';
import { moneyIn } from './account-unit.ts';
import type { RequestCase } from './describe.ts';
import type { ChargeNow, Description } from './description.ts';
import { type ReloadNumbers, reloadCharge } from './reload-charge.ts';

const UNSAID: ReloadNumbers = { threshold: null, target: null };

/** Requests for auto-reload (charge paths 1 and 3). Switching it on and changing it look alike: the account tells. */
export function describeReload(of: RequestCase): Description {
  const { request, known, unit } = of;
  if (request.kind === 'reload-off') {
    const direction = request.direction;
    return { risk: 'reload-on', direction, chargeNow: { kind: 'none' }, later: { kind: 'none' }, contradictions: [] };
  }
  const threshold = moneyIn(unit, request.amounts.threshold);
  const target = moneyIn(unit, request.amounts.target);
  const isOn = known.certain('reload') === 'on';
  const direction = directionOf(of, threshold, target, isOn);
  const isSafe = direction === 'safer' || direction === 'same';
  // What a change leaves unsaid stays as it is.
  const after = {
    threshold: request.amounts.threshold === null ? (known.proven('reloadThreshold') ?? null) : threshold,
    target: request.amounts.target === null ? (known.proven('reloadTarget') ?? null) : target,
  };
  return {
    risk: isOn ? 'reload-raised' : 'reload-on',
    direction,
    chargeNow: isSafe ? { kind: 'none' } : chargeOf(of, after),
    later: isSafe ? { kind: 'none' } : { kind: 'reloads', ...after },
    contradictions: [],
  };
}

function chargeOf({ request, known, unit }: RequestCase, after: ReloadNumbers): ChargeNow {
  // A number in another currency, or of a scale that is not known, is neither the account's nor the usual one.
  if (request.amounts.target !== null && after.target === null) return { kind: 'unknown' };
  // A request that is not understood can set any number, whatever stands now.
  return reloadCharge(request.unreadable ? UNSAID : after, known, unit);
}

function directionOf(
  { known }: RequestCase,
  threshold: Money | null,
  target: Money | null,
  isOn: boolean,
): Description['direction'] {
  if (!isOn) return 'riskier';
  const orders = [order(threshold, known.certain('reloadThreshold')), order(target, known.certain('reloadTarget'))];
  if (orders.includes(1)) return 'riskier';
  if (orders.includes(null)) return 'unknown';
  return orders.includes(-1) ? 'safer' : 'same';
}

function order(asked: Money | null, present: Money | undefined): -1 | 0 | 1 | null {
  return asked === null || present === undefined ? null : compareMoney(asked, present);
}
