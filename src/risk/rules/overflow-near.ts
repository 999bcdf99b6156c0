import type { Account } from '../../account/account.ts';
import { isAtLimit, type PlanWindow } from '../../account/window.ts';
import { every } from '../answer.ts';
import { caseNow } from '../evidence.ts';
import { fullness, planWindows } from '../plan-windows.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import type { Verdict } from '../verdict.ts';
import { fundsAreReachable, switchIsOn } from '../wallet.ts';
import { keyOf, minuteKey } from './key.ts';
import type { Draft, Rule } from './rule.ts';
import { stakeOf } from './stake.ts';

const MINUTE = 60_000;

/** A percentage that was reached, or the limit that the present pace is about to reach. */
type Level = number | 'pace';

const PACE = 'pace';

/** A plan window fills up and what comes after it is paid: told per window, level and reset. */
export const overflowNear: Rule = { id: 'overflow-near', family: 'forecast', paths: [5], find, standing };

function find(account: Account, settings: Settings, at: Scene, verdict: Verdict): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  if (every(switchIsOn(of), fundsAreReachable(of)).kind !== 'yes') return [];
  return planWindows(of)
    .filter((window) => !(verdict.word === 'paying' && isAtLimit(window)))
    .flatMap((window) => draftOf(account.org, settings, window, at, verdict));
}

function draftOf(org: string, settings: Settings, window: PlanWindow, at: Scene, verdict: Verdict): readonly Draft[] {
  const percent = fullness(window);
  if (percent === null) return [];
  const reached = settings.overflowLevels.filter((level) => percent >= level);
  const fullAt = fullSoonAt(window, settings, at);
  if (reached.length === 0 && fullAt === null) return [];
  // Told of the pace, one need not be told of the first level, too.
  const pace: readonly Level[] = fullAt === null ? [] : [PACE, settings.overflowLevels[0]];
  const level: Level = reached.length === 0 ? PACE : Math.max(...reached);
  const { key, model, resetsAt } = window;
  return [
    {
      repeat: resetsAt === null ? 'crossing' : 'occurrence',
      covers: [...reached, ...pace].filter((other) => isMilder(other, level)).map((other) => keyAt(org, window, other)),
      risk: {
        id: 'overflow-near',
        org,
        severity: 'warning',
        key: keyAt(org, window, level),
        amount: stakeOf(verdict.ceiling),
        deadline: resetsAt,
        facts: ['switch', 'windows', 'balance', 'reload'],
        details: { window: key, model, percent, level, fullAt, resetsAt, ceiling: verdict.ceiling },
      },
    },
  ];
}

/** The levels that need no telling beside one: lower ones, the pace, and, beside the pace, the first level. */
function isMilder(other: Level, level: Level): boolean {
  if (other === level) return false;
  return other === PACE || level === PACE || other < level;
}

/** When the present pace fills the window (epoch ms), where that is soon; null otherwise. */
function fullSoonAt({ key }: PlanWindow, { burnMinutes }: Settings, { forecast, now }: Scene): number | null {
  const foretold = forecast?.windows[key];
  return foretold?.kind === 'at' && foretold.at - now <= burnMinutes * MINUTE ? Math.max(foretold.at, now) : null;
}

/** A window without a reset has no occurrence to be named by: then the crossing itself is remembered. */
function keyAt(org: string, { key, resetsAt }: PlanWindow, level: Level): string {
  return resetsAt === null ? keyOf(org, key, level) : keyOf(org, key, level, minuteKey(resetsAt));
}

/** A pace that is no longer as fast may waver: up to so many times its horizon it is the same one. */
const WAVERS = 2;

/** The levels that a window has, or may have: all of them from the lowest on, and below it those of a pace. */
function levelsOf(window: PlanWindow, settings: Settings, at: Scene): readonly Level[] {
  const lowest = Math.min(...settings.overflowLevels);
  if ((fullness(window) ?? lowest) >= lowest) return [...settings.overflowLevels, PACE];
  const wide = { ...settings, burnMinutes: WAVERS * settings.burnMinutes };
  const lasts = at.forecast?.windows[window.key]?.kind === 'not-enough' || fullSoonAt(window, wide, at) !== null;
  return lasts ? [PACE, settings.overflowLevels[0]] : [];
}

function standing(account: Account, settings: Settings, at: Scene): readonly string[] | 'all' {
  const of = caseNow(account, settings, at.now);
  const { kind } = of.facts.windows;
  if (kind === 'not-offered') return [];
  if (kind !== 'proof') return 'all';
  return planWindows(of)
    .filter((window) => window.resetsAt === null)
    .flatMap((window) => levelsOf(window, settings, at).map((level) => keyAt(account.org, window, level)));
}
