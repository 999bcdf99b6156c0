import { type Fact, neverRead } from './fact.ts';
import type { Money } from './money.ts';
import type { Tranche } from './tranche.ts';
import type { PlanWindow } from './window.ts';

export type Switch = 'on' | 'off';

/** What can be turned off by the user, or for them. */
export type Control = 'switch' | 'reload';

export type Plan = 'free' | 'pro' | 'max-5x' | 'max-20x' | 'team' | 'enterprise';

/** `null` as the name of a personal organization: claude.ai puts the owner's e-mail there, which is never kept. */
export interface Organization {
  readonly kind: 'personal' | 'team' | 'enterprise';
  readonly name: string | null;
}

/** Why usage credits cannot be drawn although the switch is on. `until` only when it lies in the future. */
export interface Halt {
  readonly reason: string;
  readonly outOfCredits: boolean;
  readonly until: number | null;
}

/** A free credit that claude.ai offers. `expiresAt` is the claim deadline. */
export interface Offer {
  readonly amount: Money | null;
  readonly eligible: boolean;
  readonly granted: boolean;
  readonly expiresAt: number | null;
  readonly needsPaymentSetup: boolean;
}

/** Discounted credit on sale. */
export interface Bundle {
  readonly id: string;
  readonly credit: Money;
  readonly price: Money;
}

export interface BundleSale {
  readonly bundles: readonly Bundle[];
  readonly paidThisMonth: Money | null;
  readonly monthlyCap: Money | null;
  readonly resetsAt: number | null;
}

/**
 * `nextChargeOn` and `endsOn` are calendar days, `YYYY-MM-DD`, in the account's own terms. `endsOn`: the last day of a plan
 * that was cancelled; null = it goes on, or nobody says when it ends.
 */
export interface Subscription {
  readonly status: string;
  readonly nextChargeOn: string | null;
  readonly endsOn: string | null;
}

/** Everything that can be known of an organization's money. Each is held as a `Fact`, with its own age and source. */
export interface Facts {
  readonly organization: Organization;
  readonly plan: Plan;
  readonly windows: readonly PlanWindow[];
  /** Usage credits ("extra usage") on or off. */
  readonly switch: Switch;
  /** The monthly spend limit; `none` is unlimited. */
  readonly limit: Money | 'none';
  /** Spent of the limit this month. */
  readonly spent: Money;
  readonly halt: Halt | 'none';
  /** May the user turn the switch? False where an owner decides. */
  readonly canToggle: boolean;
  /** Total wallet balance, promo included; may be negative. */
  readonly balance: Money;
  readonly tranches: readonly Tranche[];
  readonly reload: Switch;
  readonly reloadThreshold: Money;
  readonly reloadTarget: Money;
  /** Why the last reload was refused, in claude.ai's own word. */
  readonly reloadFailure: string | 'none';
  readonly pendingCharge: Money | 'none';
  readonly lastPurchase: Money | 'none';
  readonly expiryPolicyMonths: number;
  readonly offer: Offer | 'none';
  readonly bundles: BundleSale;
  readonly subscription: Subscription;
  readonly card: 'present' | 'absent';
}

export type FactName = keyof Facts;

export type FactSheet = { readonly [K in FactName]: Fact<Facts[K]> };

/** Two sources of about the same age that disagree. The riskier one counts; this says which two. */
export interface Contradiction {
  readonly fact: FactName;
  readonly kept: string;
  readonly dropped: string;
  readonly at: number;
}

/** Spend that rose from one reading to the next: the plainest sign that paid use is going on. Times in epoch ms. */
export interface SpendRise {
  readonly from: Money;
  readonly to: Money;
  readonly since: number;
  readonly at: number;
}

/** One organization as it is known. Facts of different age live side by side. */
export interface Account {
  readonly org: string;
  readonly facts: FactSheet;
  readonly spendRise: SpendRise | null;
  /** The highest balance since the last time it rose; `low-balance` measures against it. */
  readonly balancePeak: Money | null;
  /** When the balance was last seen to have risen, epoch ms: each rise begins a new way down to the threshold. */
  readonly balanceRoseAt: number | null;
  readonly contradictions: readonly Contradiction[];
}

/** Every fact, in the order in which diagnostics list them. */
export const FACT_NAMES: readonly FactName[] = [
  'organization',
  'plan',
  'windows',
  'switch',
  'limit',
  'spent',
  'halt',
  'canToggle',
  'balance',
  'tranches',
  'reload',
  'reloadThreshold',
  'reloadTarget',
  'reloadFailure',
  'pendingCharge',
  'lastPurchase',
  'expiryPolicyMonths',
  'offer',
  'bundles',
  'subscription',
  'card',
];

/** An organization of which nothing has been read. */
export function emptyAccount(org: string): Account {
  const facts = Object.fromEntries(FACT_NAMES.map((name) => [name, neverRead()])) as unknown as FactSheet;
  return { org, facts, spendRise: null, balancePeak: null, balanceRoseAt: null, contradictions: [] };
}
