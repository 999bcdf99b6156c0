import type { Money } from './money.ts';

/** Credit that the user entered by hand: known to no reading, and reminded of like any other. Times in epoch ms. */
export interface HandCredit {
  readonly id: string;
  /** The organization it belongs to; null = to none of claude.ai, shown with every one. */
  readonly org: string | null;
  readonly amount: Money;
  readonly expiresAt: number;
  readonly note: string;
  readonly addedAt: number;
}
