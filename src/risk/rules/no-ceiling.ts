import type { Account } from '../../account/account.ts';
import { type Answer, every, NO } from '../answer.ts';
import { ask, type Case, caseNow, heard } from '../evidence.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { reloadIsOn, switchIsOn } from '../wallet.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** Usage credits on, no limit, and auto-reload to feed them: told once for as long as it stays so. */
export const noCeiling: Rule = { id: 'no-ceiling', family: 'forecast', paths: [16], find, standing };

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  if (spendingIsUnbounded(of).kind !== 'yes') return [];
  return [
    {
      repeat: 'crossing',
      covers: [],
      risk: {
        id: 'no-ceiling',
        org: account.org,
        severity: 'warning',
        key: keyOf(account.org),
        amount: 'no-ceiling',
        deadline: null,
        facts: ['switch', 'limit', 'reload'],
        details: { spent: heard(of.facts.spent) ?? null },
      },
    },
  ];
}

function standing(account: Account, settings: Settings, at: Scene): readonly string[] {
  const of = caseNow(account, settings, at.now);
  return spendingIsUnbounded(of).kind === 'no' ? [] : [keyOf(account.org)];
}

function spendingIsUnbounded(of: Case): Answer {
  const unlimited = of.facts.limit.kind === 'not-offered' ? NO : ask(of, ['limit'], (limit) => limit === 'none');
  return every(switchIsOn(of), reloadIsOn(of), unlimited);
}
