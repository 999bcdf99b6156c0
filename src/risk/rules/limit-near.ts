import type { Account } from '../../account/account.ts';
import { percentOf } from '../../account/money.ts';
import { caseNow, heard, proven } from '../evidence.ts';
import type { Severity } from '../risk.ts';
import type { Settings } from '../settings.ts';
import type { Circumstances } from '../sight.ts';
import type { Verdict } from '../verdict.ts';
import { switchIsOn } from '../wallet.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';
import { stakeOf } from './stake.ts';

/**
 * Much of the monthly limit is spent: told per level and month. A crossing ends when the counter starts again, which
 * tells the month better than a calendar: nobody says in which zone it turns. With the switch off it rests.
 */
export const limitNear: Rule = { id: 'limit-near', find, standing };

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
  return [
    {
      repeat: 'crossing',
      covers: reached.filter((other) => other < level).map((other) => keyOf(account.org, other)),
      risk: {
        id: 'limit-near',
        org: account.org,
        severity: severityOf(level),
        key: keyOf(account.org, level),
        amount: stakeOf(verdict.ceiling),
        deadline: null,
        facts: ['switch', 'limit', 'spent'],
        details: { level, percent, spent, limit },
      },
    },
  ];
}

function standing(account: Account, settings: Settings, at: Circumstances): readonly string[] | 'all' {
  const of = caseNow(account, settings, at.now);
  const limit = proven(of.facts.limit);
  const spent = proven(of.facts.spent);
  if (limit === undefined || spent === undefined) return 'all';
  if (limit === 'none') return [];
  const percent = percentOf(spent, limit);
  if (percent === null) return 'all';
  return settings.limitLevels.filter((level) => percent >= level).map((level) => keyOf(account.org, level));
}

function severityOf(level: number): Severity {
  if (level >= 95) return 'danger';
  return level >= 80 ? 'warning' : 'info';
}
