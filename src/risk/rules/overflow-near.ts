import type { Account } from '../../account/account.ts';
import { isAtLimit, type PlanWindow } from '../../account/window.ts';
import { every } from '../answer.ts';
import { caseNow } from '../evidence.ts';
import { fullness, planWindows } from '../plan-windows.ts';
import type { Settings } from '../settings.ts';
import type { Circumstances } from '../sight.ts';
import type { Verdict } from '../verdict.ts';
import { fundsAreReachable, switchIsOn } from '../wallet.ts';
import { keyOf, minuteKey } from './key.ts';
import type { Draft, Rule } from './rule.ts';
import { stakeOf } from './stake.ts';

/** A plan window fills up and what comes after it is paid: told per window, level and reset. */
export const overflowNear: Rule = { id: 'overflow-near', find, standing };

function find(account: Account, settings: Settings, at: Circumstances, verdict: Verdict): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  if (every(switchIsOn(of), fundsAreReachable(of)).kind !== 'yes') return [];
  return planWindows(of)
    .filter((window) => !(verdict.word === 'paying' && isAtLimit(window)))
    .flatMap((window) => draftOf(account.org, settings, window, verdict));
}

function draftOf(org: string, settings: Settings, window: PlanWindow, verdict: Verdict): readonly Draft[] {
  const percent = fullness(window);
  if (percent === null) return [];
  const reached = settings.overflowLevels.filter((level) => percent >= level);
  if (reached.length === 0) return [];
  const level = Math.max(...reached);
  const { key, model, resetsAt } = window;
  return [
    {
      repeat: resetsAt === null ? 'crossing' : 'occurrence',
      covers: reached.filter((other) => other < level).map((other) => keyAt(org, window, other)),
      risk: {
        id: 'overflow-near',
        org,
        severity: 'warning',
        key: keyAt(org, window, level),
        amount: stakeOf(verdict.ceiling),
        deadline: resetsAt,
        facts: ['switch', 'windows', 'balance', 'reload'],
        details: { window: key, model, percent, level, resetsAt, ceiling: verdict.ceiling },
      },
    },
  ];
}

/** A window without a reset has no occurrence to be named by: then the crossing itself is remembered. */
function keyAt(org: string, { key, resetsAt }: PlanWindow, level: number): string {
  return resetsAt === null ? keyOf(org, key, level) : keyOf(org, key, level, minuteKey(resetsAt));
}

function standing(account: Account, settings: Settings, at: Circumstances): readonly string[] | 'all' {
  const of = caseNow(account, settings, at.now);
  const { kind } = of.facts.windows;
  if (kind === 'not-offered') return [];
  if (kind !== 'proof') return 'all';
  const lowest = Math.min(...settings.overflowLevels);
  return planWindows(of)
    .filter((window) => window.resetsAt === null && (fullness(window) ?? lowest) >= lowest)
    .flatMap((window) => settings.overflowLevels.map((level) => keyAt(account.org, window, level)));
}
