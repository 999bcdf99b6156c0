import type { Account } from '../../account/account.ts';
import { compareMoney, subtractMoney } from '../../account/money.ts';
import { caseNow, heard, proven } from '../evidence.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { switchIsOn } from '../wallet.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** More is spent than the monthly limit allows, which is soft: told once a month. The counter's restart ends the crossing. */
export const overLimit: Rule = { id: 'over-limit', family: 'ledger', paths: [17], find, standing };

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  const spent = heard(of.facts.spent);
  const limit = heard(of.facts.limit);
  if (switchIsOn(of).kind !== 'yes' || spent === undefined || limit === undefined || limit === 'none') return [];
  if (compareMoney(spent, limit) !== 1) return [];
  return [
    {
      repeat: 'crossing',
      covers: [],
      risk: {
        id: 'over-limit',
        org: account.org,
        severity: 'warning',
        key: keyOf(account.org),
        amount: subtractMoney(spent, limit),
        deadline: null,
        facts: ['switch', 'limit', 'spent'],
        details: { spent, limit },
      },
    },
  ];
}

function standing(account: Account, settings: Settings, at: Scene): readonly string[] | 'all' {
  const { facts } = caseNow(account, settings, at.now);
  const [spent, limit] = [proven(facts.spent), proven(facts.limit)];
  if (spent === undefined || limit === undefined) return 'all';
  if (limit === 'none') return [];
  const order = compareMoney(spent, limit);
  return order === null ? 'all' : order === 1 ? [keyOf(account.org)] : [];
}
