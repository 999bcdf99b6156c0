import { compareMoney } from '../../account/money.ts';
import { moneyIn } from './account-unit.ts';
import type { RequestCase } from './describe.ts';
import type { Description, RequestContradiction } from './description.ts';
import { switchOnCharge } from './reload-charge.ts';
import { spendingAfter } from './spending-after.ts';

type Direction = Description['direction'];

/** Requests for the switch, the monthly limit, or both (charge paths 2, 8 and 16). */
export function describeSwitch(of: RequestCase): Description {
  const { request, known, unit } = of;
  const { kind, switches } = request;
  const isOn = known.certain('switch') === 'on';
  const turnsOn = switches === 'on' && (kind !== 'limit' || !isOn);
  const direction = directionOf(of, turnsOn);
  // With `unreadable` it may well be what it does.
  const mayTurnOn = turnsOn || (request.unreadable && switches !== 'off');
  const isSafe = direction === 'safer' || direction === 'same';
  return {
    risk: kind === 'claim' ? 'claim' : mayTurnOn ? 'switch-on' : kind === 'limit' ? 'limit-raised' : 'switch-on',
    direction,
    chargeNow: mayTurnOn && !(kind === 'claim' && isOn) ? switchOnCharge(known, unit) : { kind: 'none' },
    later: isSafe ? { kind: 'none' } : spendingAfter(of),
    contradictions: contradictionsOf(of, turnsOn, isOn),
  };
}

function directionOf(of: RequestCase, turnsOn: boolean): Direction {
  const { kind, direction } = of.request;
  if (turnsOn) return 'riskier';
  return kind === 'limit' ? limitDirection(of) : direction;
}

/** A limit above the present one, or none, is riskier; not knowing the present one is not knowing. */
function limitDirection({ request, known, unit }: RequestCase): Direction {
  const { limit } = request.amounts;
  const present = known.certain('limit');
  if (limit === 'none') return present === 'none' ? 'same' : 'riskier';
  const asked = moneyIn(unit, limit);
  if (asked === null || present === undefined) return 'unknown';
  if (present === 'none') return 'safer';
  const order = compareMoney(asked, present);
  if (order === null) return 'unknown';
  return order === 1 ? 'riskier' : order === 0 ? 'same' : 'safer';
}

function contradictionsOf(of: RequestCase, turnsOn: boolean, isOn: boolean): readonly RequestContradiction[] {
  if (of.request.kind === 'claim') return isOn ? [] : [{ kind: 'claim-switches-on' }];
  return of.request.kind === 'limit' && turnsOn ? [{ kind: 'switches-on-too' }] : [];
}
