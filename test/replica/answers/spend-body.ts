import type { Account } from '../simulator/account.ts';
import { hasOwnWallet, isOrganizationPaid } from '../simulator/account.ts';
import { exponentOf } from '../simulator/currency.ts';
import { isLimitReached, isOutOfCredits, whyNotPayable } from '../simulator/overage.ts';
import { moneyBody, moneyOrCredits } from './money.ts';

/** Percent of the monthly limit; null without one. Never capped: more than 100 occurs. */
export function spentPercent(account: Account): number | null {
  const { used, monthlyLimit } = account.overage;
  if (monthlyLimit === null) return null;
  return monthlyLimit === 0 ? 100 : (used * 100) / monthlyLimit;
}

/** `usage.extra_usage`: a member's own figures where an organization pays. */
export function extraUsageBody(account: Account, now: number) {
  const { overage } = account;
  if (account.variants.extraUsage === 'null' || !overage.provisioned) return null;
  const percent = spentPercent(account);
  return {
    is_enabled: overage.enabled,
    monthly_limit: overage.monthlyLimit,
    used_credits: overage.used,
    utilization: percent === null || overage.used === 0 ? null : percent,
    currency: account.currency,
    decimal_places: exponentOf(account.currency),
    disabled_reason: overage.enabled ? whyNotPayable(account, now) : null,
    user_disabled: !overage.enabled,
    spend_limit_reached: isLimitReached(account),
    credits_ever_enabled: overage.everEnabled,
    daily: null,
    weekly: null,
  };
}

/** `usage.spend`. Its `balance` and `auto_reload` stay null whatever the wallet holds. */
export function spendBody(account: Account, now: number) {
  const { overage, variants } = account;
  const limit = overage.monthlyLimit;
  const percent = Math.floor(spentPercent(account) ?? 0);
  const used = variants.spend === 'invalid-used' ? -1 : overage.used;
  return {
    used: moneyBody(account, used),
    limit: limitBody(account),
    percent,
    severity: percent >= 100 ? 'critical' : percent >= 75 ? 'warning' : 'normal',
    enabled: overage.enabled,
    disabled_reason: overage.provisioned && !overage.enabled ? null : whyNotPayable(account, now),
    cap: limit === null ? null : moneyOrCredits(account, limit),
    balance: null,
    auto_reload: null,
    disclaimer: 'Usage credits pay for what goes beyond your plan.',
    can_purchase_credits: hasOwnWallet(account),
    can_toggle: !isOrganizationPaid(account) && !(isOutOfCredits(account) && !account.hasCard),
  };
}

function limitBody(account: Account) {
  const limit = account.overage.monthlyLimit;
  if (account.variants.spend === 'invalid-limit') return { ...moneyBody(account, -1), exponent: 9 };
  return limit === null ? null : moneyBody(account, limit);
}
