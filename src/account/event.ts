import type { Control, FactName, Plan, Switch } from './account.ts';
import type { Money } from './money.ts';
import type { Tranche } from './tranche.ts';

/**
 * A request of this browser that moves money or a switch, and how it ended: what the guard held, what the user answered.
 * `at` in epoch ms.
 */
export interface SeenRequest {
  readonly at: number;
  readonly org: string;
  readonly kind: 'switch' | 'limit' | 'reload' | 'buy' | 'claim' | 'plan';
  readonly answer: 'sent' | 'refused';
  /** Of a claim: what it switches on is to be switched off again, once its credit has come. */
  readonly offAfter?: true;
}

/** What explains a change: a request that was answered here, or one of the brake's, which turns off and does nothing else. */
export interface Cause {
  readonly at: number;
  readonly org: string;
  readonly kind: SeenRequest['kind'] | 'brake-switch' | 'brake-reload';
  readonly answer: SeenRequest['answer'];
}

export type Direction = 'riskier' | 'safer';

/** What happened to an account, as far as two readings tell. */
export type EventDetails =
  /** Auto-reload charged the card: `amount` is the credit that came, tax not included. */
  | { readonly kind: 'reload'; readonly amount: Money }
  | { readonly kind: 'purchase'; readonly amount: Money }
  /** Promotional credit arrived. `granted`: an offer that was open before is granted now. */
  | { readonly kind: 'grant'; readonly amount: Money; readonly tranche: string | null; readonly claimed: boolean }
  | { readonly kind: 'claim'; readonly amount: Money | null }
  /** Credits were drawn. `headroom`: every plan window was below its limit at both readings; `whileOff`: so was the switch. */
  | { readonly kind: 'spend'; readonly amount: Money; readonly headroom: boolean; readonly whileOff: boolean }
  | { readonly kind: 'expiry'; readonly amount: Money; readonly tranche: string; readonly credit: Tranche['kind'] }
  /** The last of a promotional credit was spent. */
  | { readonly kind: 'promo-used-up'; readonly tranche: string }
  | { readonly kind: 'switch'; readonly to: Switch }
  | { readonly kind: 'reload-switch'; readonly to: Switch }
  | {
      readonly kind: 'limit';
      readonly from: Money | 'none';
      readonly to: Money | 'none';
      readonly direction: Direction;
    }
  | { readonly kind: 'threshold' | 'target'; readonly from: Money; readonly to: Money; readonly direction: Direction }
  | { readonly kind: 'window-reset'; readonly window: string }
  /** The month's spend counter started again. */
  | { readonly kind: 'month-reset' }
  | { readonly kind: 'plan'; readonly from: Plan; readonly to: Plan }
  | { readonly kind: 'pending-charge'; readonly amount: Money }
  | { readonly kind: 'reload-failed'; readonly reason: string }
  /** A request that moves money was about to leave this browser: what it was, and what the user said to it. */
  | {
      readonly kind: 'asked';
      readonly what: string;
      readonly answer: 'sent' | 'refused';
      readonly amount: Money | null;
    }
  /** The brake was pulled, by the user or by a rule of theirs. `isOff`: a reading showed it; else it was given up. */
  | { readonly kind: 'brake'; readonly control: Control; readonly why: string; readonly isOff: boolean }
  /** The balance moved by this much more than everything above explains. `whileOff`: the switch was off at both readings. */
  | { readonly kind: 'unexplained-drop'; readonly amount: Money; readonly whileOff: boolean }
  | { readonly kind: 'unexplained-rise'; readonly amount: Money };

export type LedgerEvent = EventDetails & {
  readonly org: string;
  /** The two readings between which it happened, epoch ms. */
  readonly after: number;
  readonly before: number;
  /** Was a request seen in this browser that explains it? */
  readonly byRequest: boolean;
  /** The facts that tell of it. */
  readonly facts: readonly FactName[];
};

/** An event under a name of its own: the same comparison gives it the same name, so that it can be written twice and be there once. */
export type LedgerEntry = LedgerEvent & { readonly id: string };
