import type { Control, FactName } from '../account/account.ts';
import type { Source } from '../account/fact.ts';
import type { Money } from '../account/money.ts';
import type { Pull } from './brake/pull.ts';
import type { Ceiling } from './ceiling.ts';
import type { VerdictWord } from './verdict-word.ts';

export type Severity = 'info' | 'warning' | 'danger';

/** What each kind of risk knows about itself beyond the common part: plain values for the words, no text. */
export interface RiskDetails {
  readonly 'overflow-near': {
    readonly window: string;
    readonly model: string | null;
    readonly percent: number;
    /** The level that was reached; `pace` where only the present pace reaches the limit, at `fullAt`. */
    readonly level: number | 'pace';
    readonly fullAt: number | null;
    readonly resetsAt: number | null;
    readonly ceiling: Ceiling;
  };
  readonly paying: {
    readonly window: string | null;
    readonly model: string | null;
    readonly resetsAt: number | null;
    readonly spent: Money | null;
    readonly ceiling: Ceiling;
  };
  readonly 'reload-near': {
    readonly cause: 'threshold' | 'pending' | 'forecast';
    readonly balance: Money | null;
    readonly threshold: Money | null;
    readonly charge: Money | null;
    /** With `forecast`: when the threshold is reached at the present pace, and the span of readings that it rests on, ms. */
    readonly foreseen: { readonly at: number; readonly span: number } | null;
  };
  readonly 'reload-by-expiry': {
    readonly tranche: string;
    readonly expires: Money;
    readonly expiresAt: number;
    readonly leaves: Money;
    readonly charge: Money | null;
    readonly stage: '10d' | '72h' | '24h';
  };
  readonly 'limit-near': {
    /** A percentage of the limit, or the amount that the user set. */
    readonly level: number | 'amount';
    /** Null without a limit to measure by. */
    readonly percent: number | null;
    readonly spent: Money;
    readonly limit: Money | null;
  };
  readonly 'no-ceiling': { readonly spent: Money | null };
  readonly 'low-balance': { readonly balance: Money };
  readonly 'credit-expiring': {
    readonly tranche: string;
    readonly kind: 'promo' | 'purchased' | 'hand';
    readonly remaining: Money;
    /** What will be left of it at the present pace, and so be lost; null = not foreseen. Zero: it is used up before. */
    readonly lost: Money | null;
    readonly expiresAt: number;
    readonly estimated: boolean;
    readonly note: string | null;
    readonly stage: ExpiryStageName;
  };
  readonly 'offer-open': {
    readonly amount: Money | null;
    readonly expiresAt: number | null;
    readonly stage: 'open' | 'closing';
  };
  readonly 'promo-used-up-still-on': {
    readonly tranche: string;
    readonly reload: boolean;
    readonly balance: Money | null;
  };
  readonly 'promo-expired-still-on': {
    readonly tranche: string;
    readonly expiredAt: number;
    readonly reload: boolean;
    readonly balance: Money | null;
  };
  readonly 'month-rollover': { readonly limit: Money; readonly spent: Money | null; readonly at: number };
  readonly 'plan-ending': {
    readonly status: string;
    readonly endsOn: string | null;
    readonly balance: Money;
    readonly stage: 'ended' | '1d' | '7d' | 'some-day';
  };
  readonly reloaded: {
    readonly how: 'reload' | 'purchase';
    readonly charged: Money;
    readonly after: number;
    readonly before: number;
  };
  readonly runaway: {
    readonly sign: 'reloads' | 'spend';
    readonly total: Money;
    readonly count: number;
    readonly since: number;
    readonly until: number;
  };
  readonly 'switch-drift': {
    readonly what: 'switch' | 'reload' | 'limit' | 'threshold' | 'target';
    readonly from: Money | 'none' | null;
    readonly to: Money | 'none' | null;
    readonly after: number;
    readonly before: number;
  };
  readonly 'spent-with-headroom': { readonly spent: Money; readonly since: number; readonly until: number };
  readonly 'spent-while-off': { readonly spent: Money; readonly after: number; readonly before: number };
  readonly vanished: { readonly missing: Money; readonly after: number; readonly before: number };
  readonly 'over-limit': { readonly spent: Money; readonly limit: Money };
  readonly negative: { readonly owed: Money };
  readonly 'reload-failed': { readonly reason: string };
  readonly 'claim-missing': { readonly amount: Money | null; readonly claimedAt: number };
  readonly 'still-on-after-claim': { readonly claimedAt: number; readonly days: number };
  readonly braked: { readonly control: Control; readonly why: Pull['why']; readonly pulledAt: number };
  readonly 'brake-failed': { readonly control: Control; readonly why: Pull['why']; readonly pulledAt: number };
  readonly 'went-blind': { readonly since: number; readonly last: VerdictWord };
  readonly muted: { readonly heard: false };
}

/** When an expiry is told: so long before it. */
export type ExpiryStageName = '30d' | '10d' | '3d' | '1d' | '2h';

export type RiskId = keyof RiskDetails;

/** A fact that made a risk fire: how old it was and where it came from. Both null = it could not be read at all. */
export interface Ground {
  readonly fact: FactName;
  readonly readAt: number | null;
  readonly source: Source | null;
}

/**
 * Something that can cost the user money or credit, as a rule finds it. `key` names the occurrence: it is remembered
 * before the user is told, and one key is told once per severity. Times in keys are rounded to the minute.
 */
export interface FindingOf<K extends RiskId> {
  readonly id: K;
  readonly org: string;
  readonly severity: Severity;
  readonly key: string;
  /** Money at stake. Without an amount it says `no-ceiling` or `none`, never 0. */
  readonly amount: Money | 'no-ceiling' | 'none';
  /** Until when something can be done, epoch ms. */
  readonly deadline: number | null;
  /** The facts it rests on. */
  readonly facts: readonly FactName[];
  readonly details: RiskDetails[K];
}

export type Finding = { readonly [K in RiskId]: FindingOf<K> }[RiskId];

/** A finding with its grounds: what it rests on, as known when it was last judged. */
export type RiskOf<K extends RiskId> = FindingOf<K> & { readonly grounds: readonly Ground[] };

export type Risk = { readonly [K in RiskId]: RiskOf<K> }[RiskId];
