import type { Unit } from '../account/money.ts';
import { moneyFrom } from '../account/money-from.ts';
import { fieldsOf, isBlank } from './fields.ts';
import { isoDigits } from './iso-digits.ts';

/** Tells the scale of the amounts in one body. */
export interface Purse {
  /**
   * The unit of an amount that stands beside this currency and exponent. What is missing is taken from elsewhere in the
   * body, then from what is known of the account, then (digits only) from ISO 4217. Null where none of them knows, or
   * where the body contradicts itself: no currency and no number of digits is ever assumed.
   */
  unitFor(currency: unknown, exponent?: unknown): Unit | null;
}

/** `account` is the account's currency where it is known already. */
export function purseOf(body: unknown, account: Unit | null): Purse {
  const said = said0();
  listen(body, said, 0);
  return {
    unitFor(currency, exponent) {
      const code = isBlank(currency) ? commonCurrency(said, account) : codeOf(currency);
      if (code === null) return null;
      const digits = isBlank(exponent) ? digitsOf(code, said, account) : exponent;
      const unit = moneyFrom(0, digits, code);
      return unit === null ? null : { exponent: unit.exponent, currency: unit.currency };
    },
  };
}

/** What a body says of currencies: exponents by currency, and those of amounts without one (`balance.credits`). */
interface Said {
  readonly exponents: Map<string, Set<number>>;
  readonly loose: Set<number>;
}

function said0(): Said {
  return { exponents: new Map(), loose: new Set() };
}

/** Amounts are never deeper than this; a body that is all brackets must not exhaust the stack. */
const MAX_DEPTH = 6;

function listen(node: unknown, said: Said, depth: number): void {
  if (depth > MAX_DEPTH || typeof node !== 'object' || node === null) return;
  const fields = fieldsOf(node);
  if (fields !== null) {
    // The body of 2025 says `spend_limit_currency`; `extra_usage` says `decimal_places`.
    hear(fields.currency ?? fields.spend_limit_currency, fields.exponent ?? fields.decimal_places, said);
  }
  for (const child of Object.values(node)) listen(child, said, depth + 1);
}

function hear(currency: unknown, exponent: unknown, said: Said): void {
  const digits = moneyFrom(0, exponent, 'XXX')?.exponent;
  const code = codeOf(currency);
  if (code === null) {
    if (isBlank(currency) && digits !== undefined) said.loose.add(digits);
    return;
  }
  const heard = said.exponents.get(code) ?? new Set<number>();
  if (digits !== undefined) heard.add(digits);
  said.exponents.set(code, heard);
}

function codeOf(currency: unknown): string | null {
  return moneyFrom(0, 0, currency)?.currency ?? null;
}

function commonCurrency(said: Said, account: Unit | null): string | null {
  const [first, second] = said.exponents.keys();
  if (second !== undefined) return null;
  return first ?? account?.currency ?? null;
}

function digitsOf(code: string, said: Said, account: Unit | null): number | null {
  const own = [...(said.exponents.get(code) ?? [])];
  // An exponent without a currency speaks for the only currency of its body.
  const heard = own.length === 0 && said.exponents.size <= 1 ? [...said.loose] : own;
  if (heard.length > 1) return null;
  return heard[0] ?? (account?.currency === code ? account.exponent : isoDigits(code));
}
