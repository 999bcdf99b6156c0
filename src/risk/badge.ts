import type { Money } from '../account/money.ts';
import type { Tone } from './verdict-word.ts';

/** What the toolbar shows, before it is put into characters: `money` is rounded down there, `percent` likewise. */
export type BadgeText =
  | { readonly kind: 'none' }
  | { readonly kind: 'sign'; readonly sign: '?' | '!' | 'AR' }
  /** The narrow symbol of the account's currency; null = not known, shown as `$`. */
  | { readonly kind: 'currency'; readonly currency: string | null }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'money'; readonly amount: Money };

export interface Badge {
  readonly text: BadgeText;
  readonly tone: Tone;
}
