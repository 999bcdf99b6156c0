import type { Money } from '../../account/money.ts';
import type { PlanWindow } from '../../account/window.ts';

/** What a request would do to an account: plain values for the words, no text. */
export interface Description {
  readonly risk: RequestRisk;
  /** `safer` and `same` may pass unasked; `unknown` is asked like `riskier`, save for a message. */
  readonly direction: 'safer' | 'riskier' | 'same' | 'unknown';
  /** Taken from the card as soon as it is sent, before tax. */
  readonly chargeNow: ChargeNow;
  readonly later: Later;
  readonly contradictions: readonly RequestContradiction[];
  /** Of a message alone: why the plan does not cover it. */
  readonly paidBecause?: PaidBecause;
}

export type PaidBecause =
  | { readonly kind: 'window'; readonly window: PlanWindow }
  /** The plan has no allowance for this model. `restsUntil`: when it may be asked about again, epoch ms. */
  | { readonly kind: 'model'; readonly model: string; readonly restsUntil: number };

export type RequestRisk =
  | 'reload-on'
  | 'reload-raised'
  | 'switch-on'
  | 'limit-raised'
  | 'buy'
  | 'claim'
  | 'plan-change'
  | 'paid-send';

/**
 * `up-to`: no more than that, perhaps nothing. `perhaps`: not by numbers of the account or the request, as those could not
 * be read, but by claude.ai's usual ones (for accounts in USD alone) or its list of bundles.
 */
export type ChargeNow =
  | { readonly kind: 'amount' | 'up-to' | 'perhaps'; readonly amount: Money }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** What it can cost from then on. An amount is null where it is not known. */
export type Later =
  /** The card is charged again and again, whenever the balance sinks to the threshold. */
  | { readonly kind: 'reloads'; readonly threshold: Money | null; readonly target: Money | null }
  /** Use beyond the plan is paid, up to the monthly limit. `reload`: the card too, by auto-reload. */
  | {
      readonly kind: 'spending';
      readonly limit: Money | 'none' | null;
      readonly balance: Money | null;
      readonly reload: 'on' | 'off' | 'unknown';
    }
  /** Credit that can be lost: it lasts this many months. */
  | { readonly kind: 'credit'; readonly months: number | null }
  | { readonly kind: 'renewal' }
  | { readonly kind: 'none' };

/** What does not fit together, and the user should know before. */
export type RequestContradiction =
  /** The monthly limit is reached: more credit does not help until it is raised or a new month begins. */
  | { readonly kind: 'limit-reached'; readonly spent: Money | null; readonly limit: Money | null }
  /** The page shows one amount and asks for another. */
  | { readonly kind: 'amount-differs'; readonly requested: Money; readonly shown: Money }
  /** claude.ai's own list has this bundle at another price. */
  | { readonly kind: 'price-differs'; readonly requested: Money; readonly listed: Money }
  /** A currency that is not the account's. */
  | { readonly kind: 'currency-differs'; readonly requested: string; readonly account: string }
  /** A free credit, and yet it switches usage credits on. */
  | { readonly kind: 'claim-switches-on' }
  /** It does something beside what it is for. */
  | { readonly kind: 'switches-on-too' }
  | { readonly kind: 'unreadable' };
