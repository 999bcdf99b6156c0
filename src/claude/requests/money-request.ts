import type { RawAmount } from './raw-amount.ts';

/** What a request is for, as far as it says itself. Turning auto-reload on and changing it look alike in the body. */
export type MoneyRequestKind =
  | 'switch-on'
  | 'switch-off'
  | 'limit'
  | 'setup'
  | 'reload-on'
  | 'reload-change'
  | 'reload-off'
  | 'buy-bundle'
  | 'buy-amount'
  | 'claim'
  | 'plan-change'
  | 'seats'
  | 'send';

/** A request of claude.ai's page that can move money. */
export interface MoneyRequest {
  readonly kind: MoneyRequestKind;
  /** Null where the path names none. */
  readonly org: string | null;
  /** `safer` only where the body can do nothing else, whatever the account is like. */
  readonly direction: 'safer' | 'riskier' | 'unknown';
  /** The body could not be read, or not all of it understood: it may do more than it seems. */
  readonly unreadable: boolean;
  /** Does it switch usage credits? Null = it does not say. */
  readonly switches: 'on' | 'off' | null;
  readonly amounts: RequestAmounts;
  readonly bundle: string | null;
  /** The model that a message names; null = it cannot be told, or it is no message. */
  readonly model: string | null;
}

/** Each is null where the body names none, or none that can be read. */
export interface RequestAmounts {
  readonly limit: RawAmount | 'none' | null;
  readonly threshold: RawAmount | null;
  readonly target: RawAmount | null;
  /** Credit that is bought. */
  readonly credit: RawAmount | null;
  /** What it costs, before tax. */
  readonly price: RawAmount | null;
}

export const NO_AMOUNTS: RequestAmounts = { limit: null, threshold: null, target: null, credit: null, price: null };
