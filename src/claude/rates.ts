import type { Money } from '../account/money.ts';

/** What a million tokens cost. */
export interface TokenPrice {
  readonly input: Money;
  readonly output: Money;
}

/** What a model's use is debited at, per million tokens, without tax. */
export interface Rate extends TokenPrice {
  /** The model's display name. */
  readonly model: string;
  /** Writing to the cache that lasts five minutes. */
  readonly cacheWrite: Money;
  readonly cacheRead: Money;
  /** Fast mode; null where the model has none, or its price is not known. */
  readonly fast: TokenPrice | null;
}

/** When the rates were looked up: the middle of the month, so that it is the same month in every time zone. */
export const RATES_AS_OF = Date.UTC(2026, 10, 15, 12);

const cents = (minor: number): Money => ({ minor, exponent: 2, currency: 'USD' });

/** In US cents per million tokens. */
function rate(
  model: string,
  [input, output, cacheWrite, cacheRead]: readonly [number, number, number, number],
  fast: readonly [input: number, output: number] | null = null,
): Rate {
  return {
    model,
    input: cents(input),
    output: cents(output),
    cacheWrite: cents(cacheWrite),
    cacheRead: cents(cacheRead),
    fast: fast === null ? null : { input: cents(fast[0]), output: cents(fast[1]) },
  };
}

/** The standard rates of the API, at which usage credits are debited. They change: whatever is made of them is an estimate. */
export const RATES: readonly Rate[] = [
  rate('Fable 5.2', [800, 4000, 1000, 20], [1600, 8000]),
  rate('Fable 5.1', [1000, 5000, 1250, 25]),
  rate('Opus 5.5', [400, 2000, 500, 20], [800, 4000]),
  rate('Opus 5', [500, 2500, 625, 50], [1000, 5000]),
  rate('Opus 4.8', [500, 2500, 625, 50], [1000, 5000]),
  rate('Opus 4.7', [500, 2500, 625, 50], [3000, 15_000]),
  rate('Opus 4.6', [500, 2500, 625, 50], [3000, 15_000]),
  rate('Opus 4.5', [500, 2500, 625, 50]),
  rate('Sonnet 5.5', [200, 1000, 250, 20]),
  rate('Sonnet 5', [200, 1000, 250, 20]),
  rate('Sonnet 4.6', [300, 1500, 375, 30]),
  rate('Sonnet 4.5', [300, 1500, 375, 30]),
  rate('Haiku 4.5', [100, 500, 125, 10]),
];
