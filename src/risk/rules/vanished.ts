import type { Account } from '../../account/account.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import type { Draft, Rule } from './rule.ts';
import { lastingDrops } from './unexplained.ts';

/** The balance fell by more than spending and expiry explain: told per event. */
export const vanished: Rule = { id: 'vanished', family: 'ledger', paths: [21], find };

function find(account: Account, _settings: Settings, at: Scene): readonly Draft[] {
  return lastingDrops(account, at)
    .filter(({ drop }) => !drop.whileOff)
    .map(({ drop: { id, after, before }, missing }) => ({
      repeat: 'occurrence',
      covers: [],
      risk: {
        id: 'vanished',
        org: account.org,
        severity: 'warning',
        key: id,
        amount: missing,
        deadline: null,
        facts: ['balance', 'spent', 'tranches'],
        details: { missing, after, before },
      },
    }));
}
