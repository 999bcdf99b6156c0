import type { Account, PlanWindow } from '../simulator/account.ts';
import { minorPerUnit } from '../simulator/currency.ts';
import { percentOf } from '../simulator/windows.ts';
import { type Endpoint, type Exchange, json } from './exchange.ts';
import { extraUsageBody, spendBody } from './spend-body.ts';
import { isoWithMicroseconds } from './time.ts';

type Stamp = (at: number | null) => string | null;

/** `GET {o}/usage`. */
export const usage: Endpoint = (exchange) =>
  exchange.rest === 'usage' && exchange.method === 'GET' ? json(usageBody(exchange)) : null;

function usageBody({ account, now, random }: Exchange): Record<string, unknown> {
  const stamp = jitter(random);
  switch (account.plan === 'free' ? 'all-null' : account.variants.usage) {
    case 'all-null':
      return { ...namedWindows(account, () => null), extra_usage: null, limits: [] };
    case 'enterprise-bare':
      return {
        five_hour: null,
        seven_day: null,
        extra_usage: { monthly_limit: account.overage.monthlyLimit, used_credits: account.overage.used },
      };
    case '2026-03':
      return earlyBody(account, stamp);
    default:
      return currentBody(account, now, stamp);
  }
}

/** Until spring 2026: two windows and four keys of extra usage, without currency or decimals. */
function earlyBody(account: Account, stamp: Stamp): Record<string, unknown> {
  const short = (key: string) => {
    const window = account.windows.find((one) => one.key === key);
    return window === undefined ? null : { utilization: percentOf(window), resets_at: stamp(window.resetsAt) };
  };
  const { overage } = account;
  return {
    five_hour: short('five_hour'),
    seven_day: short('seven_day'),
    extra_usage: {
      is_enabled: overage.enabled,
      monthly_limit: overage.monthlyLimit,
      used_credits: overage.used,
      utilization: null,
    },
  };
}

function currentBody(account: Account, now: number, stamp: Stamp): Record<string, unknown> {
  const { variants } = account;
  return {
    ...namedWindows(account, (window) => windowBody(window, stamp)),
    ...codeNamedWindows(account, now, stamp),
    extra_usage: extraUsageBody(account, now),
    ...(variants.limits === 'present' ? { limits: limitsBody(account, stamp) } : {}),
    ...(variants.spend === 'absent' ? {} : { spend: spendBody(account, now) }),
    member_dashboard_available: account.plan === 'team' || account.plan === 'enterprise',
  };
}

/** The keys that are always there, most of them null. */
function namedWindows(account: Account, body: (window: PlanWindow) => unknown): Record<string, unknown> {
  const keys = [
    'five_hour',
    'seven_day',
    'seven_day_oauth_apps',
    'seven_day_opus',
    'seven_day_sonnet',
    'seven_day_cowork',
    'tangelo',
    'nimbus_quill',
    'cinder_cove',
    'juniper_tide',
  ];
  const named: Record<string, unknown> = Object.fromEntries(keys.map((key) => [key, null]));
  for (const window of account.windows) {
    if (window.key !== null) named[window.key] = body(window);
  }
  return named;
}

function codeNamedWindows(account: Account, now: number, stamp: Stamp): Record<string, unknown> {
  const named: Record<string, unknown> = { iguana_necktie: cloudCreditBody(account, stamp) };
  for (const [key, percent] of Object.entries(account.variants.codeNamed)) {
    named[key] = { utilization: percent, resets_at: stamp(now + 86_400_000), ...noDollars() };
  }
  return named;
}

// The `*_dollars` of the cloud-session credit are whole units, the only such amounts beside `balance_credits`.
function cloudCreditBody(account: Account, stamp: Stamp): unknown {
  const credit = account.cloudCredit;
  if (credit === null) return null;
  const unit = minorPerUnit(account.currency);
  const spent = credit.granted - credit.remaining;
  return {
    utilization: Math.floor((spent * 100) / credit.granted),
    resets_at: stamp(credit.expiresAt),
    limit_dollars: credit.granted / unit,
    used_dollars: spent / unit,
    remaining_dollars: credit.remaining / unit,
  };
}

function windowBody(window: PlanWindow, stamp: Stamp) {
  return { utilization: percentOf(window), resets_at: stamp(window.resetsAt), ...noDollars() };
}

function noDollars() {
  return { limit_dollars: null, used_dollars: null, remaining_dollars: null };
}

function limitsBody(account: Account, stamp: Stamp) {
  const highest = Math.max(...account.windows.map(percentOf));
  return account.windows.map((window) => {
    const percent = percentOf(window);
    return {
      kind: window.kind,
      group: window.kind === 'session' ? 'session' : 'weekly',
      percent,
      severity: percent >= 100 ? 'critical' : percent >= 75 ? 'warning' : 'normal',
      resets_at: stamp(window.resetsAt),
      scope: window.model === null ? null : { model: { id: null, display_name: window.model }, surface: null },
      is_active: percent === highest,
    };
  });
}

/** Reset times move by up to a second from one reading to the next, and by microseconds within one. */
function jitter(random: () => number): Stamp {
  const shift = Math.round((random() * 2 - 1) * 990);
  return (at) => (at === null ? null : isoWithMicroseconds(at + shift, Math.floor(random() * 1000)));
}
