import type { Account, ChargeReason } from './account.ts';

/** Tax on top of an amount, in whole minor units. */
export function taxOn(account: Account, amountMinor: number): number {
  return Math.round((amountMinor * account.taxPermille) / 1000);
}

/** Takes an amount plus tax from the card and writes it down. */
export function charge(account: Account, at: number, amountMinor: number, why: ChargeReason): void {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`Not whole minor units: ${amountMinor}`);
  account.charges.push({ at, amountMinor, taxMinor: taxOn(account, amountMinor), why });
}
