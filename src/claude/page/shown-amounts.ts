import type { Money, Unit } from '../../account/money.ts';
import type { ShownText } from '../../watch/ports.ts';
import { currenciesOf } from './currency-marks.ts';
import { parseAmount } from './parse-amount.ts';
import { clean } from './plain-text.ts';

/** A number with what stands right before and behind it; a percentage is no amount. */
const NUMBERS = /([^\s\d.,'’()]{1,4})?\s?(?<![\d.,])(\d(?:[\d.,'’ ]*\d)?)(?!\d|\s?%)(?:\s?([^\s\d.,'’()]{1,4}))?/gu;
/** The value of a field: a number, and perhaps a mark. */
const BARE = /^[\d.,'’ ]+$/;

/**
 * The amounts that a dialog's texts name in the account's own currency ("$50 for $45", "5.00"), in their order. Empty where
 * none can be read for certain: what the page shows is a claim, and only good for saying that it differs.
 */
export function shownAmounts({ text, language }: ShownText, unit: Unit | null): readonly Money[] {
  if (unit === null) return [];
  const { currency } = unit;
  const read = (amount: string) => {
    const money = parseAmount(amount, language, currency);
    return money?.currency === currency ? [money] : [];
  };
  return text.split('\n').flatMap((line) => {
    const cleaned = clean(line);
    if (BARE.test(cleaned)) return read(`${currency} ${cleaned}`);
    return [...cleaned.matchAll(NUMBERS)].flatMap(([, before = '', number = '', after = '']) => {
      if (currenciesOf(before).length > 0) return read(`${before} ${number}`);
      return currenciesOf(after).length > 0 ? read(`${number} ${after}`) : [];
    });
  });
}
