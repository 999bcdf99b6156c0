import type { Money } from './money.ts';

/** A part of the wallet with an expiry of its own. `remaining` is what is left of it, not what was granted. */
export interface Tranche {
  /** Stable between readings: claude.ai's id, else built from what does not change. */
  readonly id: string;
  readonly kind: 'promo' | 'purchased';
  readonly remaining: Money;
  readonly granted: Money | null;
  readonly grantedAt: number | null;
  /** Epoch ms; null = no expiry is known. */
  readonly expiresAt: number | null;
  /** The expiry was worked out from the date of purchase and the expiry policy, not read. */
  readonly expiryEstimated: boolean;
  readonly program: string | null;
}
