import type { Account } from '../../account/account.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** The system or the browser refuses notices: said in the popup, as nothing else can say it. */
export const muted: Rule = { id: 'muted', family: 'self', paths: [], find };

function find(account: Account, _settings: Settings, at: Scene): readonly Draft[] {
  if (at.heard !== false) return [];
  return [
    {
      repeat: 'shown',
      covers: [],
      risk: {
        id: 'muted',
        org: account.org,
        severity: 'warning',
        key: keyOf(account.org),
        amount: 'none',
        deadline: null,
        facts: [],
        details: { heard: false },
      },
    },
  ];
}
