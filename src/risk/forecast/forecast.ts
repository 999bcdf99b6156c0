import type { Money } from '../../account/money.ts';
import type { Basis } from './pace.ts';

/** There are too few readings, or too old ones, to say anything. */
export interface NotEnough {
  readonly kind: 'not-enough';
}

/** Reached at `at`, epoch ms, never before now; now where it is reached already. */
export interface ReachedAt {
  readonly kind: 'at';
  readonly at: number;
  readonly basis: Basis;
}

/** Not reached until `until`, epoch ms, when the level will be `level`. `idle`: no use at all was seen. */
export interface NotBefore<L> {
  readonly kind: 'not-before' | 'idle';
  readonly until: number;
  readonly level: L;
  readonly basis: Basis;
}

/** When a plan window is full; else how many percent it has at its reset, rounded up. */
export type WindowForecast = ReachedAt | NotBefore<number> | NotEnough;

/** When the month's spending reaches the limit; else what is spent when the month ends, rounded up. */
export type LimitForecast = ReachedAt | NotBefore<Money> | NotEnough;

/** When the balance is down to a mark, and whether use or an expiry takes it there; else the balance then, rounded down. */
export type BalanceForecast = (ReachedAt & { readonly by: 'use' | 'expiry' }) | NotBefore<Money> | NotEnough;

/** When a tranche is used up; else how much of it is lost at its expiry (`until`), rounded up. */
export type ExpiryForecast = ReachedAt | NotBefore<Money> | NotEnough;

/** How fast something is used: in the hour to come, and on a usual day. */
export interface Rate<A> {
  readonly perHour: A;
  readonly perDay: A;
  readonly basis: Basis;
}

/** Where an account's use leads. A forecast is null where there is nothing to reach: no limit, no auto-reload, no wallet. */
export interface Forecast {
  readonly windows: Readonly<Record<string, WindowForecast>>;
  readonly threshold: BalanceForecast | null;
  readonly zero: BalanceForecast | null;
  readonly limit: LimitForecast | null;
  /** By the id of the tranche; only tranches with an expiry to come and something left. */
  readonly expiries: Readonly<Record<string, ExpiryForecast>>;
  /** Null = not enough readings. Windows in percent. */
  readonly rates: {
    readonly windows: Readonly<Record<string, Rate<number> | null>>;
    readonly wallet: Rate<Money> | null;
    readonly limit: Rate<Money> | null;
  };
}
