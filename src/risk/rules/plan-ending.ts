import type { Account } from '../../account/account.ts';
import { isPositive } from '../../account/money.ts';
import { dayEnd } from '../day-end.ts';
import { caseNow, heard } from '../evidence.ts';
import type { RiskDetails } from '../risk.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { DAY } from '../stages.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/**
 * The plan ends while there is credit, which can be lost with it: told 7 days and 1 day before, or at once where nobody says
 * when. On its last day a plan still runs: it has ended when that day is over everywhere.
 */
export const planEnding: Rule = { id: 'plan-ending', family: 'forecast', paths: [21], find };

type Stage = RiskDetails['plan-ending']['stage'];

const RUNNING: readonly string[] = ['active', 'trialing'];

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const { subscription, balance } = caseNow(account, settings, at.now).facts;
  const plan = heard(subscription);
  const left = heard(balance);
  if (plan === undefined || left === undefined || !isPositive(left)) return [];
  const stage = stageOf(plan, at.now);
  if (stage === null) return [];
  const { status, endsOn } = plan;
  return [
    {
      repeat: 'occurrence',
      covers: [],
      risk: {
        id: 'plan-ending',
        org: account.org,
        severity: 'warning',
        key: keyOf(account.org, endsOn ?? '-', stage),
        amount: left,
        deadline: endsOn === null ? null : Date.parse(endsOn),
        facts: ['subscription', 'balance'],
        details: { status, endsOn, balance: left, stage },
      },
    },
  ];
}

function stageOf(
  { status, endsOn }: { readonly status: string; readonly endsOn: string | null },
  now: number,
): Stage | null {
  if (endsOn === null) return RUNNING.includes(status) ? null : 'some-day';
  if (now >= dayEnd(endsOn)) return 'ended';
  const left = Date.parse(endsOn) - now;
  if (left <= DAY) return '1d';
  return left <= 7 * DAY ? '7d' : null;
}
