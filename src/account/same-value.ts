import type { FactName, Facts } from './account.ts';
import { compareMoney, type Money } from './money.ts';
import type { Tranche } from './tranche.ts';
import type { PlanWindow } from './window.ts';
import { WINDOW_SLACK_PERCENT } from './window-slack.ts';

const DAY = 86_400_000;

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value;
}

/** The page shows whole percents and only some windows: those that both name have to agree, roughly. */
function sameWindows(a: readonly PlanWindow[], b: readonly PlanWindow[]): boolean {
  return a.every((window) => {
    const other = b.find(({ key }) => key === window.key);
    if (other === undefined || other.percent === null || window.percent === null) return true;
    return Math.abs(other.percent - window.percent) < WINDOW_SLACK_PERCENT;
  });
}

/** The page names an expiry by its day and shows promotional credit only. */
function sameTranches(a: readonly Tranche[], b: readonly Tranche[]): boolean {
  return a.every((claim) =>
    b.some(
      (held) =>
        held.kind === claim.kind &&
        compareMoney(held.remaining, claim.remaining) === 0 &&
        (held.expiresAt === null || claim.expiresAt === null || Math.abs(held.expiresAt - claim.expiresAt) <= DAY),
    ),
  );
}

/** Do two sources say the same of one fact, as far as the coarser of the two can tell? */
export function sayTheSame<K extends FactName>(name: K, a: Facts[K], b: Facts[K]): boolean {
  if (name === 'windows') return sameWindows(a as Facts['windows'], b as Facts['windows']);
  if (name === 'tranches') return sameTranches(a as Facts['tranches'], b as Facts['tranches']);
  if (isMoney(a) && isMoney(b)) return compareMoney(a, b) === 0;
  return a === b;
}
