import type { Account } from '../../account/account.ts';
import { percentOf } from '../../account/money.ts';
import { caseNow, heard } from '../evidence.ts';
import type { Severity } from '../risk.ts';
import type { Settings } from '../settings.ts';
import type { Circumstances } from '../sight.ts';
import type { Verdict } from '../verdict.ts';
import { switchIsOn } from '../wallet.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';
import { stakeOf } from './stake.ts';

/** Much of the monthly limit is spent: told per level and month. With the switch off nothing more can be, so it rests. */
export const limitNear: Rule = { id: 'limit-near', find };

function find(account: Account, settings: Settings, at: Circumstances, verdict: Verdict): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  const limit = heard(of.facts.limit);
  const spent = heard(of.facts.spent);
  if (switchIsOn(of).kind !== 'yes' || limit === undefined || limit === 'none' || spent === undefined) return [];
  const percent = percentOf(spent, limit);
  if (percent === null) return [];
  const reached = settings.limitLevels.filter((level) => percent >= level);
  if (reached.length === 0) return [];
  const level = Math.max(...reached);
  // The calendar month in UTC: nobody says in which zone the counter starts again.
  const month = new Date(at.now).toISOString().slice(0, 7);
  return [
    {
      repeat: 'occurrence',
      covers: reached.filter((other) => other < level).map((other) => keyOf(account.org, other, month)),
      risk: {
        id: 'limit-near',
        org: account.org,
        severity: severityOf(level),
        key: keyOf(account.org, level, month),
        amount: stakeOf(verdict.ceiling),
        deadline: null,
        facts: ['switch', 'limit', 'spent'],
        details: { level, percent, spent, limit },
      },
    },
  ];
}

function severityOf(level: number): Severity {
  if (level >= 95) return 'danger';
  return level >= 80 ? 'warning' : 'info';
}
