import type { Account, PlanWindow } from '../simulator/account.ts';
import { nextMonthStart } from '../simulator/calendar.ts';
import { whyNotPayable } from '../simulator/overage.ts';
import type { UseOutcome } from '../simulator/use.ts';
import { percentOf } from '../simulator/windows.ts';
import { spentPercent } from './spend-body.ts';
import { unixSeconds } from './time.ts';

/** What the chat stream says about the limits after a message: fractions instead of percent, seconds for times. */
export function messageLimit(account: Account, now: number, outcome: UseOutcome): Record<string, unknown> {
  const claim = representative(account);
  const paid = outcome.fromCredits > 0;
  const refusal = whyNotPayable(account, now);
  const worst = claim === null ? 'within_limit' : statusOf(claim);
  return {
    type: paid && outcome.allowed ? 'within_limit' : worst,
    resetsAt: worst === 'within_limit' && !paid ? null : unixSeconds(claim?.resetsAt ?? null),
    remaining: null,
    perModelLimit: claim?.model != null,
    representativeClaim: paid ? 'overage' : claimName(claim),
    ...(refusal === null ? { overageStatus: 'allowed' } : { overageDisabledReason: refusal }),
    overageInUse: paid,
    windows: { ...windowsBody(account), ...(account.overage.enabled ? { overage: overageBody(account, now) } : {}) },
  };
}

/** The same for a message that was refused, with the block the page builds its notice from. */
export function refusedLimit(account: Account, now: number, outcome: UseOutcome): Record<string, unknown> {
  const claim = representative(account);
  return {
    ...messageLimit(account, now, outcome),
    type: 'exceeded_limit',
    resetsAt: unixSeconds(claim?.resetsAt ?? null),
    resolved: {
      status: 'exceeded',
      limit: claim === null ? null : resolvedLimit(claim),
      spend: null,
      disabled_reason: outcome.refusal,
      notice: { title: 'Limit reached' },
    },
  };
}

function resolvedLimit(window: PlanWindow) {
  return {
    kind: window.kind,
    group: window.kind === 'session' ? 'session' : 'weekly',
    percent: percentOf(window),
    severity: 'critical',
    resets_at: window.resetsAt === null ? null : new Date(window.resetsAt).toISOString().replace('.000Z', '+00:00'),
    scope: window.model === null ? null : { model: { id: null, display_name: window.model }, surface: null },
    is_active: true,
  };
}

/** The window that is closest to its limit. */
function representative(account: Account): PlanWindow | null {
  let worst: PlanWindow | null = null;
  for (const window of account.windows) {
    if (worst === null || percentOf(window) > percentOf(worst)) worst = window;
  }
  return worst;
}

function claimName(window: PlanWindow | null): string {
  return window?.key ?? (window?.kind === 'session' ? 'five_hour' : 'seven_day');
}

function statusOf(window: PlanWindow): string {
  const percent = percentOf(window);
  if (percent >= 100) return 'exceeded_limit';
  return percent >= 75 ? 'approaching_limit' : 'within_limit';
}

function windowsBody(account: Account): Record<string, unknown> {
  const short: Record<string, string> = { five_hour: '5h', seven_day: '7d' };
  const entries = account.windows.flatMap((window) => {
    const name = window.key === null ? undefined : (short[window.key] ?? window.key);
    if (name === undefined) return [];
    const status = statusOf(window);
    const body = {
      status,
      resets_at: unixSeconds(window.resetsAt),
      utilization: window.used / window.capacity,
      ...(status === 'exceeded_limit' ? { surpassed_threshold: 1 } : {}),
    };
    return [[name, body]];
  });
  return Object.fromEntries(entries);
}

function overageBody(account: Account, now: number) {
  const percent = spentPercent(account);
  return {
    status: percent !== null && percent >= 100 ? 'exceeded_limit' : 'within_limit',
    resets_at: unixSeconds(nextMonthStart(now)),
    utilization: percent === null ? null : percent / 100,
  };
}
