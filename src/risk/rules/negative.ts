import type { Account } from '../../account/account.ts';
import { withMinor } from '../../account/money.ts';
import { caseNow, heard, proven } from '../evidence.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** The balance is below zero: something is owed. Told per crossing. */
export const negative: Rule = { id: 'negative', family: 'ledger', paths: [17], find, standing };

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const balance = heard(caseNow(account, settings, at.now).facts.balance);
  if (balance === undefined || balance.minor >= 0) return [];
  const owed = withMinor(balance, -balance.minor);
  return [
    {
      repeat: 'crossing',
      covers: [],
      risk: {
        id: 'negative',
        org: account.org,
        severity: 'warning',
        key: keyOf(account.org),
        amount: owed,
        deadline: null,
        facts: ['balance'],
        details: { owed },
      },
    },
  ];
}

function standing(account: Account, settings: Settings, at: Scene): readonly string[] | 'all' {
  const balance = proven(caseNow(account, settings, at.now).facts.balance);
  if (balance === undefined) return 'all';
  return balance.minor < 0 ? [keyOf(account.org)] : [];
}
