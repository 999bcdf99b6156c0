import type { Account } from '../../account/account.ts';
import { isAtLimit } from '../../account/window.ts';
import { caseNow } from '../../risk/evidence.ts';
import { planWindows } from '../../risk/plan-windows.ts';
import type { Settings } from '../../risk/settings.ts';
import type { RequestJudge } from '../ports.ts';
import type { PaidModel } from './brief.ts';
import { mayBePaid } from './paid-until.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The models whose messages are paid while those of others are not: their own window is used up, or the plan has no
 * allowance for them. The worker has the last word; this only says for which messages it is asked at all, so a plan without
 * an allowance counts for a day, however often it is read.
 */
export function paidModels(
  account: Account,
  settings: Settings,
  judge: Pick<RequestJudge, 'unplannedModels' | 'scopeOf'>,
  now: number,
): readonly PaidModel[] {
  const of = caseNow(account, settings, now);
  if (!mayBePaid(of)) return [];
  const full = planWindows(of).flatMap((window): PaidModel[] => {
    if (window.model === null || !isAtLimit(window)) return [];
    return [{ model: judge.scopeOf(window.model), until: window.resetsAt ?? now + HOUR, always: false }];
  });
  const always = judge
    .unplannedModels(account)
    .map((model) => ({ model: judge.scopeOf(model), until: now + DAY, always: true }));
  return [...full, ...always];
}
