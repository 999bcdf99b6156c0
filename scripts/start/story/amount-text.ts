import { createFormat } from '../../../src/words/format.ts';

const format = createFormat({ locale: 'en-US', timeZone: 'UTC' });

/** An amount as the story tells it. `minor` is in units of which `10 ** exponent` make one of the currency. */
export function amountText(minor: number, exponent = 2, currency = 'USD'): string {
  return format.money({ minor, exponent, currency });
}
