import type { Account } from '../../account/account.ts';
import { caseNow, heard } from '../evidence.ts';
import { monthStart, nextMonthStart } from '../month-start.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { DAY } from '../stages.ts';
import { limitLeavesRoom, switchIsOn } from '../wallet.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/**
 * The month turns and a new month's limit opens: told once a month, within a day of it on either side, as a computer that
 * was off on the last day must hear of it, too. Nobody says in which zone the month ends: UTC is taken.
 */
export const monthRollover: Rule = { id: 'month-rollover', family: 'forecast', paths: [19], find };

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  const limit = heard(of.facts.limit);
  const turn = turnNear(at.now);
  if (turn === null || limit === undefined || limit === 'none' || switchIsOn(of).kind !== 'yes') return [];
  const date = new Date(turn);
  return [
    {
      repeat: 'occurrence',
      covers: [],
      risk: {
        id: 'month-rollover',
        org: account.org,
        // A limit that stopped the spending stops it no longer: that is more than a date.
        severity: limitLeavesRoom(of).kind === 'no' ? 'warning' : 'info',
        key: keyOf(account.org, date.getUTCFullYear(), date.getUTCMonth() + 1),
        amount: limit,
        deadline: turn,
        facts: ['switch', 'limit', 'spent'],
        details: { limit, spent: heard(of.facts.spent) ?? null, at: turn },
      },
    },
  ];
}

/** The turn of the month that is within a day, epoch ms; null = none is. */
export function turnNear(now: number): number | null {
  return [monthStart(now), nextMonthStart(now)].find((turn) => Math.abs(turn - now) <= DAY) ?? null;
}
