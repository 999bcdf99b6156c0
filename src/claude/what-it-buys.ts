import { isPositive, type Money, sameCurrency } from '../account/money.ts';
import type { TokenPrice } from './rates.ts';

/** What an amount pays for. Each figure takes the whole amount for itself. */
export interface Purchase {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Messages of the size of `SAMPLE_MESSAGE`. */
  readonly messages: number;
}

/** An example to measure by, not an average: it has to be named beside the number. No cache helps it. */
export const SAMPLE_MESSAGE = { inputTokens: 20_000, outputTokens: 1000 } as const;

const PER = 1_000_000n;

/**
 * What an amount buys at a price, rounded down; an estimate, as rates change and tax comes on top. Null where the price
 * is in another currency, where either is not above 0, and where the result is too large to be told exactly.
 */
export function whatItBuys(amount: Money, price: TokenPrice): Purchase | null {
  const all = [amount, price.input, price.output];
  if (!all.every((each) => isPositive(each) && sameCurrency(each, amount))) return null;
  const exponent = Math.max(...all.map((each) => each.exponent));
  // Beyond 2^53 the numbers in between are not exact any more.
  const exact = (each: Money): bigint => BigInt(each.minor) * 10n ** BigInt(exponent - each.exponent);
  const [funds, input, output] = [exact(amount) * PER, exact(price.input), exact(price.output)];
  const message = input * BigInt(SAMPLE_MESSAGE.inputTokens) + output * BigInt(SAMPLE_MESSAGE.outputTokens);
  const counts = {
    inputTokens: Number(funds / input),
    outputTokens: Number(funds / output),
    messages: Number(funds / message),
  };
  return Object.values(counts).every(Number.isSafeInteger) ? counts : null;
}
