import type { Account } from '../replica/simulator/account.ts';
import { localPrice } from '../replica/simulator/currency.ts';
import { DAY, HOUR } from './life.ts';
import type { Shown } from './life-rig.ts';
import type { Glimpse } from './life-truth.ts';

const MINUTE = 60_000;

/** What was true when something was told: at that pass, and at the last reading of everything before it. */
export interface Truth {
  readonly account: Account;
  readonly now: Glimpse;
  readonly before: Glimpse | null;
  /** The reading before that: what is told after a second look compares with it. */
  readonly earlier: Glimpse | null;
  readonly muted: boolean;
}

type Claim = (truth: Truth, risk: Shown['risk']) => boolean;

const since = ({ before }: Truth): number => before?.at ?? 0;

function paidSince(truth: Truth, from = since(truth)): number {
  const uses = truth.account.events.filter(({ what, at }) => what === 'paid-use' && at >= from && at <= truth.now.at);
  return uses.reduce((sum, { amount }) => sum + amount, 0);
}

function happenedSince(truth: Truth, ...whats: readonly string[]): boolean {
  const { events } = truth.account;
  return events.some(({ what, at }) => whats.includes(what) && at >= since(truth) && at <= truth.now.at);
}

function chargesIn({ account }: Truth, from: number, to: number) {
  return account.charges.filter(({ at, why }) => at >= from && at <= to && why !== 'renewal');
}

function expiringWithin({ now }: Truth, ms: number): number {
  const soon = now.credits.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= now.at + ms);
  return soon.reduce((sum, { remaining }) => sum + remaining, 0);
}

/** The switch, auto-reload, the limit or the numbers of a reload changed towards more spending. */
export function movedTowardsSpending(before: Glimpse, now: Glimpse): boolean {
  const more = (a: number | null, b: number | null) => a !== null && (b === null || b > a);
  return (
    (!before.on && now.on) ||
    (!before.reload && now.reload) ||
    more(before.limit, now.limit) ||
    (before.reload && now.reload && (now.threshold > before.threshold || now.target > before.target))
  );
}

function fellUnexplained({ now, account }: Truth, before: Glimpse | null): boolean {
  if (before === null) return false;
  const news = account.events.slice(before.events, now.events);
  const sum = (what: string) =>
    news.filter((event) => event.what === what).reduce((all, { amount }) => all + amount, 0);
  return before.balance - now.balance > sum('paid-use') + sum('expired');
}

/** How far off the nearest turn of a month is, ms. */
function turnOfMonth(at: number): number {
  const date = new Date(at);
  const turns = [0, 1].map((more) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + more));
  return Math.min(...turns.map((turn) => Math.abs(turn - at)));
}

/** A pace that was seen is what a forecast may rest on, whatever comes of it. */
function isUsing(truth: Truth): boolean {
  return paidSince(truth, truth.now.at - 2 * DAY) > 0;
}

/** What each warning says, asked of the simulator. A warning without a row here fails the test. */
export const CLAIMS: Readonly<Record<string, Claim>> = {
  'overflow-near': ({ now }) => now.on && now.funds && now.fullest >= 50,
  paying: (truth) => {
    const { on, funds, fullest, limitReached } = truth.now;
    return on && funds && ((fullest >= 100 && !limitReached) || paidSince(truth) > 0);
  },
  'reload-near': (truth, risk) => {
    const { reload, balance, threshold, pending, at } = truth.now;
    const soon = chargesIn(truth, at, at + 2 * DAY).length > 0 || balance - expiringWithin(truth, 2 * DAY) < threshold;
    const near = 2 * balance <= 3 * threshold || soon;
    return pending || (reload && (near || (risk.severity !== 'danger' && isUsing(truth))));
  },
  'reload-by-expiry': (truth) =>
    truth.now.reload && truth.now.balance - expiringWithin(truth, 10 * DAY + MINUTE) < truth.now.threshold,
  'limit-near': ({ now }) => now.on && (now.limit === null || 2 * now.spent >= now.limit),
  'no-ceiling': ({ now }) => now.on && now.reload && now.limit === null,
  'low-balance': ({ now }) => now.on && !now.reload && now.balance > 0,
  'credit-expiring': ({ now }) =>
    now.credits.some(({ expiresAt }) => expiresAt !== null && expiresAt <= now.at + 31 * DAY),
  'offer-open': ({ now }) => now.offer,
  'promo-used-up-still-on': ({ now }, { id, details }) =>
    id === 'promo-used-up-still-on' && now.on && !now.credits.some((credit) => credit.id === details.tranche),
  'promo-expired-still-on': ({ now, account }) =>
    now.on && account.events.some(({ what, detail, at }) => what === 'expired' && detail === 'promo' && at <= now.at),
  // Nobody says in which time zone the month turns.
  'month-rollover': ({ now }) => now.on && turnOfMonth(now.at) <= 38 * HOUR,
  'plan-ending': ({ now }) => now.canceled,
  reloaded: (truth) => chargesIn(truth, since(truth), truth.now.at).length > 0,
  runaway: (truth) => {
    const reloads = chargesIn(truth, since(truth) - DAY, truth.now.at).filter(({ why }) => why.startsWith('reload'));
    // Told at most once an hour.
    const much = paidSince(truth, since(truth) - 75 * MINUTE) > localPrice(500, truth.account.currency);
    return reloads.length >= 2 || much;
  },
  'switch-drift': ({ before, now }) => before !== null && movedTowardsSpending(before, now),
  // Told at most every six hours, and after a night's sleep: of what a day brought.
  'spent-with-headroom': (truth) => paidSince(truth, Math.min(since(truth), truth.now.at - 26 * HOUR)) > 0,
  'spent-while-off': (truth) => paidSince(truth) > 0 && happenedSince(truth, 'switch-off', 'switch-on'),
  vanished: (truth) => [truth.before, truth.earlier].some((look) => fellUnexplained(truth, look)),
  'over-limit': ({ now }) => now.limit !== null && now.spent > now.limit,
  negative: ({ now }) => now.balance < 0,
  'reload-failed': ({ now }) => now.declined,
  'claim-missing': ({ account, now }) => {
    const { events } = account;
    const claimed = events.some(({ what, at }) => what === 'claimed' && at <= now.at);
    return claimed && !events.some(({ what, at }) => what === 'credit-arrived' && at <= now.at);
  },
  'still-on-after-claim': ({ now, account }) =>
    now.on && account.events.some(({ what, at }) => what === 'claimed' && at <= now.at),
  'went-blind': ({ now, before }) => !now.whole && (before === null || now.at - before.at >= HOUR - MINUTE),
  muted: ({ muted }) => muted,
};
