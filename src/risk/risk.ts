import type { FactName } from '../account/account.ts';
import type { Money } from '../account/money.ts';
import type { Ceiling } from './ceiling.ts';
import type { VerdictWord } from './verdict-word.ts';

export type Severity = 'info' | 'warning' | 'danger';

/** What each kind of risk knows about itself beyond the common part: plain values for the words, no text. */
export interface RiskDetails {
  readonly 'overflow-near': {
    readonly window: string;
    readonly model: string | null;
    readonly percent: number;
    readonly level: number;
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
    readonly cause: 'threshold' | 'pending';
    readonly balance: Money | null;
    readonly threshold: Money | null;
    readonly charge: Money | null;
  };
  readonly 'limit-near': {
    readonly level: number;
    readonly percent: number;
    readonly spent: Money;
    readonly limit: Money;
  };
  readonly 'no-ceiling': { readonly spent: Money | null };
  readonly 'low-balance': { readonly balance: Money };
  readonly 'credit-expiring': {
    readonly tranche: string;
    readonly kind: 'promo' | 'purchased';
    readonly remaining: Money;
    readonly expiresAt: number;
    readonly estimated: boolean;
    readonly stage: '30d' | '10d' | '3d' | '1d' | '2h';
  };
  readonly 'offer-open': {
    readonly amount: Money | null;
    readonly expiresAt: number | null;
    readonly stage: 'open' | 'closing';
  };
  readonly 'went-blind': { readonly since: number; readonly last: VerdictWord };
}

export type RiskId = keyof RiskDetails;

/**
 * Something that can cost the user money or credit. `key` names the occurrence: it is remembered before the user is
 * told, and one key is told once per severity. Times in keys are rounded to the minute.
 */
export interface RiskOf<K extends RiskId> {
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

export type Risk = { readonly [K in RiskId]: RiskOf<K> }[RiskId];
