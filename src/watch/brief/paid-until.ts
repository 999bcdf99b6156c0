import type { Account } from '../../account/account.ts';
import { isAtLimit } from '../../account/window.ts';
import { every } from '../../risk/answer.ts';
import { type Case, caseNow } from '../../risk/evidence.ts';
import { planWindows } from '../../risk/plan-windows.ts';
import type { Settings } from '../../risk/settings.ts';
import { fundsAreReachable, limitLeavesRoom, switchIsOn } from '../../risk/wallet.ts';

const HOUR = 3_600_000;

/**
 * Until when a message is paid (epoch ms): a plan window for all models is used up, usage credits are on, and money is
 * there. Null = it is not, as far as is known. A window without a reset counts for an hour, until it is read anew.
 */
export function paidUntil(account: Account, settings: Settings, now: number): number | null {
  const of = caseNow(account, settings, now);
  const full = planWindows(of).filter((window) => isAtLimit(window) && window.model === null);
  if (full.length === 0) return null;
  if (!mayBePaid(of)) return null;
  return Math.max(...full.map(({ resetsAt }) => resetsAt ?? now + HOUR));
}

/** Usage credits are on, money is there, and the limit leaves room: not for certain, but nothing says the contrary. */
export function mayBePaid(of: Case): boolean {
  return every(switchIsOn(of), fundsAreReachable(of), limitLeavesRoom(of)).kind !== 'no';
}
