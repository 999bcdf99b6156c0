import { currenciesOf } from './currency-marks.ts';
import { clean } from './plain-text.ts';

/** A text that is an amount and nothing else, taken apart. `number` still has its separators. */
export interface AmountText {
  readonly negative: boolean;
  readonly number: string;
  /** Every currency that its marks allow; one of them is meant. */
  readonly currencies: readonly string[];
}

const AMOUNT =
  /^([-−]?)\s*([^\d\s.,'’−-]*(?:\s[^\d\s.,'’−-]+)?)\s*([-−]?)\s*(\d(?:[\d.,'’ ]*\d)?)\s*([^\d\s.,'’−-]*(?:\s[^\d\s.,'’−-]+)?)$/u;

/** Longer than any amount: whatever it is, it is not one. */
const LONGEST = 40;

/** An amount with its currency mark, or null where the text is anything else or has no mark. */
export function amountText(text: string): AmountText | null {
  const cleaned = clean(text);
  if (cleaned.length > LONGEST) return null;
  const [, sign = '', before = '', innerSign = '', number = '', after = ''] = AMOUNT.exec(cleaned) ?? [];
  if (number === '' || (sign !== '' && innerSign !== '')) return null;
  const marks = `${before} ${after}`.split(' ').filter((mark) => mark !== '');
  if (marks.length === 0) return null;
  const currencies = marks.map(currenciesOf).reduce((both, next) => both.filter((code) => next.includes(code)));
  return currencies.length === 0 ? null : { negative: sign !== '' || innerSign !== '', number, currencies };
}
