import type { Money } from '../account/money.ts';

/**
 * What can still be spent this month. The monthly limit is soft, so an amount is an "up to", never an "at most".
 * `binds` says what makes the bound: the limit (limit − spent), the balance alone, or nothing that can be spent.
 */
export type Ceiling =
  | { readonly kind: 'amount'; readonly amount: Money; readonly binds: 'limit' | 'balance' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-ceiling' }
  | { readonly kind: 'unknown' };
