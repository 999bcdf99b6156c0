import type { Account } from '../../account/account.ts';
import type { Pull } from '../brake/pull.ts';
import type { FindingOf } from '../risk.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { DAY } from '../stages.ts';
import type { Draft, Rule } from './rule.ts';

/** A rule of the user's turned something off. What they turned off themselves is no news to them. */
export const braked: Rule = { id: 'braked', family: 'brake', paths: [], find: findBraked };

/** The brake was pulled and could not be made sure of: what was to be off may be on. */
export const brakeFailed: Rule = { id: 'brake-failed', family: 'brake', paths: [], find: findFailed };

function findBraked(account: Account, _settings: Settings, at: Scene): readonly Draft[] {
  return recentPulls(at, 'off')
    .filter(({ why }) => why !== 'user')
    .map((pull) => draftOf({ ...common(account.org, pull), id: 'braked', severity: 'warning' }));
}

function findFailed(account: Account, _settings: Settings, at: Scene): readonly Draft[] {
  return recentPulls(at, 'failed').map((pull) =>
    draftOf({ ...common(account.org, pull), id: 'brake-failed', severity: 'danger' }),
  );
}

function recentPulls({ pulls, now }: Scene, outcome: Pull['outcome']): readonly Pull[] {
  return pulls.filter((pull) => pull.outcome === outcome && now - (pull.sentAt ?? pull.at) < DAY);
}

function common(org: string, { key, control, why, sentAt, at }: Pull) {
  return {
    org,
    key,
    amount: 'none',
    deadline: null,
    facts: [control],
    details: { control, why, pulledAt: sentAt ?? at },
  } as const;
}

function draftOf(risk: FindingOf<'braked'> | FindingOf<'brake-failed'>): Draft {
  return { repeat: 'occurrence', covers: [], risk };
}
