import type { Control } from '../account/account.ts';
import type { Risk } from './risk.ts';

/** What can be done about a risk from its notice: put it off, or turn off what it comes from. */
export type SecondAct = 'snooze' | Control;

/**
 * The second thing to do about a risk, after looking at it. A danger cannot be put off: what helps against it is the brake;
 * null where neither control is to blame. Told by the risk alone, so that a worker started by a click finds the same again.
 */
export function secondAct(risk: Risk): SecondAct | null {
  if (risk.severity !== 'danger') return 'snooze';
  switch (risk.id) {
    case 'paying':
    case 'overflow-near':
    case 'limit-near':
    case 'over-limit':
    case 'spent-with-headroom':
    case 'still-on-after-claim':
      return 'switch';
    case 'reload-near':
    case 'reload-by-expiry':
    case 'reloaded':
    case 'no-ceiling':
      return 'reload';
    case 'runaway':
      return risk.details.sign === 'reloads' ? 'reload' : 'switch';
    case 'switch-drift':
      return risk.details.what === 'switch' || risk.details.what === 'limit' ? 'switch' : 'reload';
    case 'brake-failed':
      return risk.details.control;
    default:
      return null;
  }
}
