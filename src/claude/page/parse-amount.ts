import type { Money } from '../../account/money.ts';
import { moneyFrom } from '../../account/money-from.ts';
import { type AmountText, amountText } from './amount-text.ts';
import { type Separators, scaledInteger } from './decimal-number.ts';

/**
 * The amount a text says, when it says exactly one: `€1.234,56`, `CHF 12.50`, `¥12,000`. `language` is the page's
 * (BCP 47), `currencyHint` the account's currency where it is known. Null where the currency or the separators could
 * be read in two ways: `$5` without a hint is any of a dozen dollars.
 */
export function parseAmount(text: string, language: string, currencyHint: string | null): Money | null {
  const amount = amountText(text);
  return amount === null ? null : amountFrom(amount, language, currencyHint);
}

/** As `parseAmount`, of a text that was taken apart already. */
export function amountFrom(amount: AmountText, language: string, currencyHint: string | null): Money | null {
  const currency = whichCurrency(amount.currencies, language, currencyHint);
  if (currency === null) return null;
  const exponent = exponentOf(currency);
  const minor = scaledInteger(amount.number, exponent, separatorsOf(language, currency));
  return minor === null ? null : moneyFrom(amount.negative ? -minor : minor, exponent, currency);
}

function whichCurrency(candidates: readonly string[], language: string, hint: string | null): string | null {
  if (candidates.length === 1) return candidates[0] ?? null;
  if (hint !== null) return candidates.includes(hint) ? hint : null;
  // Outside Chinese the yuan is written `CN¥`; within it, a bare `¥` is not the yen.
  return candidates.includes('JPY') && !/^zh\b/i.test(language) ? 'JPY' : null;
}

/** Decimals of a currency by ISO 4217: 2 for most, 0 for the yen, 3 for the Kuwaiti dinar. */
function exponentOf(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

function separatorsOf(language: string, currency: string): Separators | null {
  try {
    const parts = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      minimumFractionDigits: 1,
    }).formatToParts(12_345.6);
    const character = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    return { decimal: character('decimal'), group: character('group') };
  } catch {
    // A page can declare any `lang`; what is not a language tag tells nothing of separators.
    return null;
  }
}
