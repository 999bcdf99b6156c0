import { type Account, emptyAccount, type FactName, type Facts, type SpendRise } from '../../src/account/account.ts';
import type { EventDetails, LedgerEntry } from '../../src/account/event.ts';
import { type Fact, known, notOffered, type Source, unknown } from '../../src/account/fact.ts';
import type { HandCredit } from '../../src/account/hand-credit.ts';
import type { Money } from '../../src/account/money.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import { type PlanWindow, SESSION, WEEK } from '../../src/account/window.ts';
import type { BalanceForecast, Forecast, NotBefore, ReachedAt } from '../../src/risk/forecast/forecast.ts';
import { bareScene, type Scene } from '../../src/risk/scene.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/risk/settings.ts';
import { CLEAR_SIGHT, type Sight } from '../../src/risk/sight.ts';
import { type Verdict, verdictOf } from '../../src/risk/verdict.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const NOW = Date.UTC(2026, 10, 15, 12, 0, 0);
export const READ_AT = NOW - MINUTE;
export const SESSION_RESET = NOW + 2 * HOUR;
export const WEEK_RESET = NOW + 3 * DAY;
export const ORG = '0f0e0d0c-0000-4000-8000-000000000001';
export const OTHER_ORG = '0f0e0d0c-0000-4000-8000-000000000002';

export const usd = (minor: number): Money => ({ minor, exponent: 2, currency: 'USD' });
export const jpy = (minor: number): Money => ({ minor, exponent: 0, currency: 'JPY' });
export const kwd = (minor: number): Money => ({ minor, exponent: 3, currency: 'KWD' });

export function session(percent: number | null, more: Partial<PlanWindow> = {}): PlanWindow {
  return { key: SESSION, percent, resetsAt: SESSION_RESET, model: null, kind: 'plan', exhausted: false, ...more };
}

export function week(percent: number | null, more: Partial<PlanWindow> = {}): PlanWindow {
  return session(percent, { key: WEEK, resetsAt: WEEK_RESET, ...more });
}

export function tranche(remaining: Money, expiresAt: number | null, more: Partial<Tranche> = {}): Tranche {
  return {
    id: 't1',
    kind: 'promo',
    remaining,
    granted: null,
    grantedAt: null,
    expiresAt,
    expiryEstimated: false,
    program: null,
    ...more,
  };
}

/** A personal account, everything read, nothing on, nothing spent. */
export const QUIET: Facts = {
  organization: { kind: 'personal', name: null },
  plan: 'pro',
  windows: [session(20), week(10)],
  switch: 'off',
  limit: usd(5000),
  spent: usd(1290),
  halt: 'none',
  canToggle: true,
  balance: usd(0),
  tranches: [],
  reload: 'off',
  reloadThreshold: usd(500),
  reloadTarget: usd(1500),
  reloadFailure: 'none',
  pendingCharge: 'none',
  lastPurchase: 'none',
  expiryPolicyMonths: 12,
  offer: 'none',
  bundles: { bundles: [], paidThisMonth: null, monthlyCap: null, resetsAt: null },
  subscription: { status: 'active', nextChargeOn: null, endsOn: null },
  card: 'present',
};

export interface Extras {
  readonly org?: string;
  readonly readAt?: number;
  readonly source?: Source;
  readonly spendRise?: SpendRise | null;
  readonly balancePeak?: Money | null;
  readonly balanceRoseAt?: number | null;
}

/** The quiet account with some facts changed, all read at one moment from one source. */
export function account(changes: Partial<Facts> = {}, extras: Extras = {}): Account {
  const { org = ORG, readAt = READ_AT, source = 'worker', ...seen } = extras;
  const { spendRise = null, balancePeak = null, balanceRoseAt = null } = seen;
  const facts = { ...QUIET, ...changes };
  const entries = Object.entries(facts).map(([name, value]) => [name, known<unknown>(value, readAt, source)]);
  return {
    ...emptyAccount(org),
    facts: Object.fromEntries(entries) as unknown as Account['facts'],
    spendRise,
    balancePeak,
    balanceRoseAt,
  };
}

/** The account with one fact in another state. */
export function withFact<K extends FactName>(of: Account, name: K, fact: Fact<Facts[K]>): Account {
  return { ...of, facts: { ...of.facts, [name]: fact } };
}

/** The account with some facts unknown; the last value is kept as a real merge would. */
export function without(of: Account, ...names: readonly FactName[]): Account {
  const facts: Record<string, Fact<unknown>> = { ...of.facts };
  for (const name of names) {
    const fact = facts[name]!;
    facts[name] = unknown('shape', READ_AT, fact.kind === 'known' ? fact : undefined);
  }
  return { ...of, facts: facts as unknown as Account['facts'] };
}

/** The account with some facts read from another source, or at another time. */
export function reread(of: Account, names: readonly FactName[], source: Source, readAt = READ_AT): Account {
  const facts: Record<string, Fact<unknown>> = { ...of.facts };
  for (const name of names) {
    const fact = facts[name]!;
    if (fact.kind === 'known') facts[name] = known(fact.value, readAt, source);
  }
  return { ...of, facts: facts as unknown as Account['facts'] };
}

/** The account with some facts that are not offered to it. */
export function notOffering(of: Account, ...names: readonly FactName[]): Account {
  const facts: Record<string, Fact<unknown>> = { ...of.facts };
  for (const name of names) facts[name] = notOffered(READ_AT, 'worker');
  return { ...of, facts: facts as unknown as Account['facts'] };
}

/** A member of a Team or of Enterprise: the wallet is the organization's and cannot be seen. */
export function member(changes: Partial<Facts> = {}, extras: Extras = {}): Account {
  const base = account({ plan: 'team', organization: { kind: 'team', name: 'Acme' }, ...changes }, extras);
  return notOffering(base, 'balance', 'tranches', 'reload', 'reloadThreshold', 'reloadTarget', 'pendingCharge');
}

/** Spend that rose from `from` to `to` over the two newest readings. */
export function rise(from: Money, to: Money, more: Partial<SpendRise> = {}): SpendRise {
  return { from, to, since: READ_AT - 5 * MINUTE, at: READ_AT, ...more };
}

export function at(now = NOW, sight: Partial<Sight> = {}, beside: Partial<Scene> = {}): Scene {
  return { ...bareScene({ now, sight: { ...CLEAR_SIGHT, ...sight } }), ...beside };
}

export function settings(changes: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...changes };
}

export function judge(of: Account, now = NOW, changes: Partial<Settings> = {}, beside: Partial<Scene> = {}): Verdict {
  return verdictOf(of, settings(changes), at(now, {}, beside));
}

/** What a forecast rests on here: three hours of readings. */
export const BASIS = { from: READ_AT - 3 * HOUR, to: READ_AT, readings: 36 };

/** A forecast that says nothing, with some parts that do. */
export function foretold(parts: Partial<Forecast> = {}): Forecast {
  const rates = { windows: {}, wallet: null, limit: null };
  return { windows: {}, threshold: null, zero: null, limit: null, expiries: {}, rates, ...parts };
}

export function reached(when: number): ReachedAt {
  return { kind: 'at', at: when, basis: BASIS };
}

export function notBefore<L>(until: number, level: L, kind: 'not-before' | 'idle' = 'not-before'): NotBefore<L> {
  return { kind, until, level, basis: BASIS };
}

/** The scene in which the threshold is foretold so. */
export function foreseeing(threshold: BalanceForecast | null): Partial<Scene> {
  return { forecast: foretold({ threshold }) };
}

/** The scene in which use takes the balance to the threshold at a moment. */
export function reloadAt(when: number, by: 'use' | 'expiry' = 'use'): Partial<Scene> {
  return foreseeing({ ...reached(when), by });
}

/** An entry of the ledger, of the five minutes before a reading. */
export function entry(details: EventDetails, before = READ_AT, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const id = `${ORG}:${details.kind}:${before}`;
  const common = { id, org: ORG, after: before - 5 * MINUTE, before, byRequest: false, facts: [] };
  return { ...details, ...common, ...more } as LedgerEntry;
}

export function handCredit(expiresAt: number, more: Partial<HandCredit> = {}): HandCredit {
  return { id: 'h1', org: null, amount: usd(2500), expiresAt, note: 'Voucher', addedAt: NOW - DAY, ...more };
}
