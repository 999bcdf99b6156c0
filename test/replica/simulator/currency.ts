/** The currencies the replica bills in; their exponents are 0 (JPY), 2 and 3 (KWD). */
export type Currency = 'USD' | 'EUR' | 'GBP' | 'CAD' | 'AUD' | 'NZD' | 'BRL' | 'JPY' | 'KWD';

/** How many minor digits the currency has. */
export function exponentOf(currency: Currency): number {
  if (currency === 'JPY') return 0;
  return currency === 'KWD' ? 3 : 2;
}

/** Minor units of one whole unit: 100 for USD, 1 for JPY, 1000 for KWD. */
export function minorPerUnit(currency: Currency): number {
  return 10 ** exponentOf(currency);
}

/**
 * A price list in USD cents carried over to another currency, in round local amounts: $5 is ¥500 and KWD 1.500.
 * It is a price list and not an exchange rate: the real prices are round numbers as well.
 */
export function localPrice(usdCents: number, currency: Currency): number {
  return currency === 'KWD' ? usdCents * 3 : usdCents;
}
