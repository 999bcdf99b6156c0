import { type Money, type Unit, withMinor } from '../../../account/money.ts';
import { amountText } from '../../../claude/page/amount-text.ts';
import { scaledInteger } from '../../../claude/page/decimal-number.ts';
import { clean } from '../../../claude/page/plain-text.ts';
import { latinDigits } from '../../../words/latin-digits.ts';

/** An amount that was typed in, or why it is none. */
export type HandAmount =
  | { readonly ok: true; readonly amount: Money }
  | { readonly ok: false; readonly why: 'empty' | 'text' | 'currency' | 'sign' };

const BARE = /^([-−]?)\s*(\d[\d.,'’ ]*)$/;

/**
 * What was typed as an amount of the account's currency, exact to the minor unit: never rounded, and nothing that can be
 * read in two ways. A currency may stand beside it, where it is that of the account.
 */
export function handAmount(typed: string, unit: Unit, locale: string): HandAmount {
  const text = clean(latinDigits(typed));
  if (text === '') return { ok: false, why: 'empty' };
  const marked = amountText(text);
  if (marked !== null && !marked.currencies.includes(unit.currency)) return { ok: false, why: 'currency' };
  const bare = BARE.exec(text);
  const number = marked?.number ?? bare?.[2]?.trim();
  const minor = number === undefined ? null : scaledInteger(number, unit.exponent, separatorsOf(locale));
  if (minor === null) return { ok: false, why: 'text' };
  if (minor === 0 || marked?.negative === true || (bare?.[1] ?? '') !== '') return { ok: false, why: 'sign' };
  return { ok: true, amount: withMinor(unit, minor) };
}

/** An amount as the locale of the user writes it, for "write it like". */
export function exampleAmount(unit: Unit): Money {
  return withMinor(unit, 25 * 10 ** unit.exponent + (unit.exponent > 0 ? 5 * 10 ** (unit.exponent - 1) : 0));
}

function separatorsOf(locale: string) {
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(12_345.6);
  const character = (type: string) => latinDigits(parts.find((part) => part.type === type)?.value ?? '');
  return { decimal: character('decimal'), group: character('group') };
}
