import { MONEY_PATH } from './money-path.ts';

/** Does a request to this path buy credit? Then the page has a dialog with an amount to compare it with. */
export function isPurchase(path: string): boolean {
  return MONEY_PATH.exec(path)?.[1] === 'contracts/prepaid/credits';
}
