import type { Account, FactName } from '../account/account.ts';
import type { Money } from '../account/money.ts';
import type { Ceiling } from './ceiling.ts';
import type { Settings } from './settings.ts';
import type { Circumstances } from './sight.ts';
import type { Tone, VerdictWord } from './verdict-word.ts';

/** What made the verdict: plain values for the words. */
export type VerdictCause =
  | { readonly kind: 'sight' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'window'; readonly window: string; readonly model: string | null; readonly percent: number | null; readonly resetsAt: number | null }
  | { readonly kind: 'spend-rose'; readonly from: Money; readonly to: Money; readonly since: number }
  | { readonly kind: 'threshold' }
  | { readonly kind: 'expiry'; readonly amount: Money; readonly expiresAt: number; readonly leaves: Money }
  | { readonly kind: 'pending'; readonly amount: Money }
  | { readonly kind: 'reload-on' }
  | { readonly kind: 'balance' }
  | { readonly kind: 'owed'; readonly amount: Money }
  | { readonly kind: 'organization-pays' }
  | { readonly kind: 'both-off' }
  | { readonly kind: 'nothing-to-spend' }
  | { readonly kind: 'no-credits-on-plan' };

export interface Verdict {
  readonly word: VerdictWord;
  readonly tone: Tone;
  readonly cause: VerdictCause;
  /** The facts that would have been needed and are unknown, old, or only the page's own word. */
  readonly missing: readonly FactName[];
  readonly ceiling: Ceiling;
  /** What one reload takes from the card, before tax; null when auto-reload is off or its numbers are unknown. */
  readonly reloadCharge: Money | null;
  readonly payer: 'user' | 'organization';
  /** With `blind`: the verdict that the last known values give, whatever their age; null when nothing was ever read. */
  readonly last: VerdictWord | null;
  /** With `blind`: the ceiling that the last known values give. */
  readonly lastCeiling: Ceiling;
}

/** The verdict on an account at a moment. Pure. */
export declare function verdictOf(account: Account, settings: Settings, at: Circumstances): Verdict;
