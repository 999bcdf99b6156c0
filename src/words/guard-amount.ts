import type { Money } from '../account/money.ts';
import { timesRatio } from '../account/times-ratio.ts';
import type { GuardCase } from './guard-case.ts';

/** In thousandths of a percent, so that 8.75 % is a whole number of them. */
const PERCENT = 1000;
const WHOLE = 100 * PERCENT;

/** An amount as the card will see it: with the user's own tax, where they have said it, else "+ tax". */
export function taxed(amount: Money, { speech, taxPercent }: Pick<GuardCase, 'speech' | 'taxPercent'>): string {
  const { t, format } = speech;
  const share = shareOf(taxPercent);
  if (taxPercent === null || share === null) return t('guard_plus_tax', [format.money(amount)]);
  const sum = timesRatio(amount, WHOLE + share, WHOLE);
  return t('guard_with_tax', [format.money(sum), format.count(taxPercent)]);
}

/** Is tax in what `taxed` says? */
export function knowsTax({ taxPercent }: Pick<GuardCase, 'taxPercent'>): boolean {
  return shareOf(taxPercent) !== null;
}

function shareOf(percent: number | null): number | null {
  return percent !== null && percent >= 0 && percent <= 100 ? Math.round(percent * PERCENT) : null;
}
