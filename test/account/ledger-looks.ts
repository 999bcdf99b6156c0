import { type Account, emptyAccount, type Offer } from '../../src/account/account.ts';
import type { Cause, LedgerEvent, SeenRequest } from '../../src/account/event.ts';
import type { Source } from '../../src/account/fact.ts';
import { compare } from '../../src/account/ledger.ts';
import { merge } from '../../src/account/merge.ts';
import { type Readings, value } from '../../src/account/observation.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import type { PlanWindow } from '../../src/account/window.ts';

export const ORG = 'a-1';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The middle of a month, so that no counter starts again by itself. */
export const T = Date.UTC(2026, 10, 15, 12);
export const LATER = T + 5 * MINUTE;

export const usd = (minor: number) => ({ minor, exponent: 2, currency: 'USD' });
export const eur = (minor: number) => ({ minor, exponent: 2, currency: 'EUR' });

export const tranche = (id: string, remaining: number, more: Partial<Tranche> = {}): Tranche => ({
  id,
  kind: 'purchased',
  remaining: usd(remaining),
  granted: usd(remaining),
  grantedAt: T - 30 * DAY,
  expiresAt: T + 300 * DAY,
  expiryEstimated: false,
  program: 'purchased_additional_usage_individual',
  ...more,
});

export const promo = (id: string, remaining: number, more: Partial<Tranche> = {}) =>
  tranche(id, remaining, { kind: 'promo', program: 'promotion', expiresAt: T + 40 * DAY, ...more });

export const reloaded = (id: string, granted: number, more: Partial<Tranche> = {}) =>
  tranche(id, granted, { program: 'auto_recharge_additional_usage_individual', grantedAt: T + MINUTE, ...more });

export const window = (percent: number | null, more: Partial<PlanWindow> = {}): PlanWindow => ({
  key: 'five_hour',
  percent,
  resetsAt: T + 2 * HOUR,
  model: null,
  kind: 'plan',
  exhausted: false,
  ...more,
});

export const offer = (more: Partial<Offer> = {}): Offer => ({
  amount: usd(10_000),
  eligible: true,
  granted: false,
  expiresAt: null,
  needsPaymentSetup: false,
  ...more,
});

/** One look at everything about the wallet; what a test names takes the place of the ordinary. */
export const look = (readings: Readings = {}): Readings => ({
  balance: value(usd(5000)),
  spent: value(usd(1000)),
  tranches: value([tranche('p', 5000)]),
  lastPurchase: value(usd(5000)),
  pendingCharge: value('none'),
  reload: value('off'),
  reloadFailure: value('none'),
  switch: value('on'),
  limit: value(usd(10_000)),
  windows: value([window(50)]),
  plan: value('pro'),
  offer: value('none'),
  ...readings,
});

export const merged = (account: Account, at: number, readings: Readings, source: Source = 'worker') =>
  merge(account, { org: ORG, at, source, readings, contradictions: [] });

/** Two looks five minutes apart, the second of them with only what is said to be new. */
export function between(was: Readings, is: Readings, seen: readonly Cause[] = [], at = T): LedgerEvent[] {
  const before = merged(emptyAccount(ORG), at, look(was));
  return compare(before, merged(before, at + 5 * MINUTE, look({ ...was, ...is })), seen);
}

/** What happened, without when, whose and by which facts. */
export function told(events: readonly LedgerEvent[]) {
  return events.map(
    ({ org: _org, after: _after, before: _before, byRequest: _by, facts: _facts, ...details }) => details,
  );
}

export const sent = (kind: SeenRequest['kind'], more: Partial<SeenRequest> = {}): SeenRequest => ({
  at: T + MINUTE,
  org: ORG,
  kind,
  answer: 'sent',
  ...more,
});

export const spend = (minor: number, more: { headroom?: boolean; whileOff?: boolean } = {}) => ({
  kind: 'spend',
  amount: usd(minor),
  headroom: true,
  whileOff: false,
  ...more,
});
