import { type Account, hasOwnWallet, isOrganizationPaid, record } from './account.ts';
import { reloadIfDue } from './auto-reload.ts';
import { dayStart, monthStart, nextMonthStart } from './calendar.ts';
import { localPrice } from './currency.ts';
import type { Due } from './due.ts';
import { balanceOf } from './wallet.ts';

/** Turns usage credits on. With auto-reload on and a balance below its threshold this charges the card at once. */
export function switchOn(account: Account, at: number): void {
  const { overage } = account;
  if (!overage.enabled) record(account, { at, what: 'switch-on', amount: 0, detail: null });
  Object.assign(overage, { provisioned: true, enabled: true, everEnabled: true, updatedAt: at });
  reloadIfDue(account, at, 'reload-by-switch');
}

/** Turns usage credits off; the balance stays. */
export function switchOff(account: Account, at: number): void {
  const { overage } = account;
  if (overage.enabled) record(account, { at, what: 'switch-off', amount: 0, detail: null });
  overage.enabled = false;
  overage.updatedAt = at;
}

/** Sets the monthly limit in minor units; null = unlimited. */
export function setLimit(account: Account, at: number, limit: number | null): void {
  account.overage.monthlyLimit = limit;
  account.overage.updatedAt = at;
}

/** True when this month's spending has reached the limit. It can exceed it, because one long request is let through. */
export function isLimitReached(account: Account): boolean {
  const { monthlyLimit, used } = account.overage;
  if (monthlyLimit !== null && used >= monthlyLimit) return true;
  const whole = account.organizationSpend;
  return whole !== null && whole.monthlyLimit !== null && whole.used >= whole.monthlyLimit;
}

export function isOutOfCredits(account: Account): boolean {
  return hasOwnWallet(account) && balanceOf(account.wallet) <= 0;
}

/** Why credits cannot be used now, in claude.ai's words; null = they can. */
export function whyNotPayable(account: Account, now: number): string | null {
  const { overage } = account;
  if (account.plan === 'free' || !overage.provisioned) return 'overage_not_provisioned';
  if (overage.imposedReason !== null) return overage.imposedReason;
  if (!overage.enabled) return isOrganizationPaid(account) ? 'member_level_disabled' : 'org_level_disabled';
  if (isLimitReached(account)) return 'org_level_disabled_until';
  if (isOutOfCredits(account)) return 'out_of_credits';
  // At most $2,000 of credit a day can be used.
  const spentToday = overage.day === dayStart(now) ? overage.usedToday : 0;
  return spentToday >= localPrice(200_000, account.currency) ? 'org_spend_cap_reached' : null;
}

/** Counts spending towards the month, the day and the whole organization. */
export function countSpend(account: Account, amount: number, now: number): void {
  const { overage } = account;
  if (overage.day !== dayStart(now)) {
    overage.day = dayStart(now);
    overage.usedToday = 0;
  }
  overage.used += amount;
  overage.usedToday += amount;
  if (account.organizationSpend !== null) account.organizationSpend.used += amount;
}

/** The first of the month, when the counters begin again. */
export function monthDue(account: Account): Due | null {
  const { overage, wallet } = account;
  const at = nextMonthStart(overage.month);
  return {
    at,
    happen: () => {
      record(account, { at, what: 'month-reset', amount: overage.used, detail: null });
      overage.month = monthStart(at);
      overage.used = 0;
      wallet.month = overage.month;
      wallet.bundlePaidThisMonth = 0;
      if (account.organizationSpend !== null) account.organizationSpend.used = 0;
    },
  };
}
