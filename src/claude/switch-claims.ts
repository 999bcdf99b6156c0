import type { Switch } from '../account/account.ts';
import { type Observation, type Reading, unreadable, value } from '../account/observation.ts';
import { isBlank } from './fields.ts';

/** What one place says of the switch. `garbled`: it says something that is neither on nor off. */
export interface SwitchClaim {
  readonly from: 'usage.spend' | 'usage.extra_usage' | 'limit';
  readonly says: Switch | 'garbled';
}

/** The claim that a flag makes; none when it is null or missing, which is not "off". */
export function claimsOf(from: SwitchClaim['from'], flag: unknown): readonly SwitchClaim[] {
  if (isBlank(flag)) return [];
  return [{ from, says: typeof flag === 'boolean' ? (flag ? 'on' : 'off') : 'garbled' }];
}

export interface SwitchDecision {
  /** Null where nobody says anything: the fact is left as it was. */
  readonly reading: Reading<Switch> | null;
  readonly contradictions: Observation['contradictions'];
}

/** Any "on" counts; "off" only where nobody says otherwise and everybody can be understood. Claims come in order of trust. */
export function decideSwitch(claims: readonly SwitchClaim[]): SwitchDecision {
  const on = claims.find(({ says }) => says === 'on');
  const off = claims.find(({ says }) => says === 'off');
  if (on !== undefined) {
    const contradiction = { fact: 'switch', kept: `${on.from} on`, dropped: `${off?.from} off` } as const;
    return { reading: value('on'), contradictions: off === undefined ? [] : [contradiction] };
  }
  if (claims.some(({ says }) => says === 'garbled')) return { reading: unreadable('shape'), contradictions: [] };
  return { reading: off === undefined ? null : value('off'), contradictions: [] };
}
