import { type Fields, isBlank } from '../fields.ts';
import { type RawAmount, rawAmount } from './raw-amount.ts';

/** A body, field by field, with a record of what in it was not understood. */
export interface BodyReader {
  /** The value of a flag; null where it is not said. Anything but true and false is not understood. */
  flag(key: string): boolean | null;
  /** An amount in whole minor units; null where it is not said or not understood. */
  amount(key: string): RawAmount | null;
  /** The same where null says "none". */
  amountOrNone(key: string): RawAmount | 'none' | null;
  text(key: string): string | null;
  has(key: string): boolean;
  /** A field that was asked for was not understood. */
  isGarbled(): boolean;
  /** That, or something stands there that nobody asked for. To be read last. */
  isOdd(): boolean;
}

const CODE = /^[A-Z]{3}$/;
const MAX_TEXT = 64;

/** A field that is not asked for makes the body odd: servers differ in what they take for the same name. */
export function bodyOf(fields: Fields): BodyReader {
  const left = new Set(Object.keys(fields));
  let garbled = false;
  const take = (key: string): unknown => {
    left.delete(key);
    return Object.hasOwn(fields, key) ? fields[key] : undefined;
  };
  const odd = (): null => {
    garbled = true;
    return null;
  };
  const raw = take('currency');
  const currency = typeof raw === 'string' && CODE.test(raw.toUpperCase()) ? raw.toUpperCase() : null;
  if (currency === null && !isBlank(raw)) odd();
  const amount = (key: string): RawAmount | null => {
    const value = take(key);
    return isBlank(value) ? null : (rawAmount(value, currency) ?? odd());
  };
  return {
    flag(key) {
      const value = take(key);
      if (isBlank(value)) return null;
      return typeof value === 'boolean' ? value : odd();
    },
    amount,
    amountOrNone(key) {
      const isNone = Object.hasOwn(fields, key) && fields[key] === null;
      return amount(key) ?? (isNone ? 'none' : null);
    },
    text(key) {
      const value = take(key);
      if (isBlank(value)) return null;
      return typeof value === 'string' && value.length <= MAX_TEXT ? value : odd();
    },
    has: (key) => Object.hasOwn(fields, key),
    isGarbled: () => garbled,
    isOdd: () => garbled || left.size > 0,
  };
}
