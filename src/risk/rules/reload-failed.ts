import type { Account } from '../../account/account.ts';
import { caseNow, heard, proven } from '../evidence.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** Auto-reload tried to charge the card and was refused: told once for as long as the same reason stands. */
export const reloadFailed: Rule = { id: 'reload-failed', family: 'ledger', paths: [], find, standing };

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const reason = heard(caseNow(account, settings, at.now).facts.reloadFailure);
  if (reason === undefined || reason === 'none') return [];
  return [
    {
      repeat: 'crossing',
      covers: [],
      risk: {
        id: 'reload-failed',
        org: account.org,
        severity: 'warning',
        key: keyOf(account.org, reason),
        amount: 'none',
        deadline: null,
        facts: ['reloadFailure', 'reload'],
        details: { reason },
      },
    },
  ];
}

function standing(account: Account, settings: Settings, at: Scene): readonly string[] | 'all' {
  const reason = proven(caseNow(account, settings, at.now).facts.reloadFailure);
  if (reason === undefined) return 'all';
  return reason === 'none' ? [] : [keyOf(account.org, reason)];
}
