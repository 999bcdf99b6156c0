import type { Account } from '../../account/account.ts';
import { type Money, percentOf } from '../../account/money.ts';
import { caseNow, type Evidence, heard, proven } from '../evidence.ts';
import type { Finding, Severity } from '../risk.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import type { Verdict } from '../verdict.ts';
import { switchIsOn } from '../wallet.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';
import { stakeOf } from './stake.ts';

/**
 * Much of the monthly limit is spent: told per level and month. A crossing ends when the counter starts again, which
 * tells the month better than a calendar: nobody says in which zone it turns. With the switch off it rests.
 */
export const limitNear: Rule = { id: 'limit-near', family: 'forecast', paths: [17], find, standing };

function find(account: Account, settings: Settings, at: Scene, verdict: Verdict): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  const limit = heard(of.facts.limit);
  const spent = heard(of.facts.spent);
  if (switchIsOn(of).kind !== 'yes' || spent === undefined) return [];
  const common = { org: account.org, spent, stake: stakeOf(verdict.ceiling) };
  if (limit === undefined || limit === 'none') return amountDrafts(common, null, settings);
  return [...levelDrafts(common, limit, settings), ...amountDrafts(common, limit, settings)];
}

interface Common {
  readonly org: string;
  readonly spent: Money;
  readonly stake: Finding['amount'];
}

/** The amount that the user set, whatever the limit. */
function amountDrafts({ org, spent, stake }: Common, limit: Money | null, { limitUnits }: Settings): readonly Draft[] {
  if (!hasReached(spent, limitUnits)) return [];
  const percent = limit === null ? null : percentOf(spent, limit);
  return [
    {
      repeat: 'crossing',
      covers: [],
      risk: {
        id: 'limit-near',
        org,
        severity: 'warning',
        key: keyOf(org, 'amount'),
        amount: stake,
        deadline: null,
        facts: ['switch', 'spent'],
        details: { level: 'amount', percent, spent, limit },
      },
    },
  ];
}

function hasReached(spent: Money, units: number | null): boolean {
  return units !== null && spent.minor >= units * 10 ** spent.exponent;
}

function levelDrafts({ org, spent, stake }: Common, limit: Money, settings: Settings): readonly Draft[] {
  const percent = percentOf(spent, limit);
  if (percent === null) return [];
  const reached = settings.limitLevels.filter((level) => percent >= level);
  if (reached.length === 0) return [];
  const level = Math.max(...reached);
  return [
    {
      repeat: 'crossing',
      covers: reached.filter((other) => other < level).map((other) => keyOf(org, other)),
      risk: {
        id: 'limit-near',
        org,
        severity: severityOf(level),
        key: keyOf(org, level),
        amount: stake,
        deadline: null,
        facts: ['switch', 'limit', 'spent'],
        details: { level, percent, spent, limit },
      },
    },
  ];
}

function standing(account: Account, settings: Settings, at: Scene): readonly string[] | 'all' {
  const { facts } = caseNow(account, settings, at.now);
  const spent = proven(facts.spent);
  if (spent === undefined) return 'all';
  const amount = hasReached(spent, settings.limitUnits) ? [keyOf(account.org, 'amount')] : [];
  const levels = settings.limitLevels.filter((level) => mayReach(level, spent, facts.limit));
  return [...levels.map((level) => keyOf(account.org, level)), ...amount];
}

/** A level holds where it is reached, and may hold where that cannot be told. */
function mayReach(level: number, spent: Money, evidence: Evidence<Money | 'none'>): boolean {
  const limit = proven(evidence);
  if (limit === undefined) return true;
  return limit !== 'none' && (percentOf(spent, limit) ?? level) >= level;
}

function severityOf(level: number): Severity {
  if (level >= 95) return 'danger';
  return level >= 80 ? 'warning' : 'info';
}
