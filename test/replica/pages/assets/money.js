import { settings } from './page-settings.js';

const prefixes = {
  USD: '$',
  AUD: 'A$',
  BRL: 'R$',
  EUR: '€',
  GBP: '£',
  CAD: 'CA$',
  NZD: 'NZ$',
  JPY: '¥',
  KWD: 'KWD ',
};
const exponents = { JPY: 0, KWD: 3 };

export const locale = { en: 'en-US', de: 'de-DE', zh: 'zh-CN' }[settings.lang];

export function exponentOf(currency) {
  return exponents[currency] ?? 2;
}

/** Writes an amount of minor units; `short` leaves out decimals that are all zero. */
export function money(minor, currency, short = false) {
  const digits = exponentOf(currency);
  const value = minor / 10 ** digits;
  const shown = short && Number.isInteger(value) ? 0 : digits;
  const format = { minimumFractionDigits: shown, maximumFractionDigits: shown };
  if (settings.amounts === 'locale') {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...format }).format(value);
  }
  const number = new Intl.NumberFormat(locale, format).format(Math.abs(value));
  return `${value < 0 ? '-' : ''}${prefixes[currency] ?? `${currency} `}${number}`;
}

/** Reads an amount that was typed into a field; null when it is none. */
export function typedAmount(text, currency) {
  const value = Number(text.replace(',', '.').replace(/[^\d.]/g, ''));
  return text.trim() === '' || !Number.isFinite(value) ? null : Math.round(value * 10 ** exponentOf(currency));
}

export function plainAmount(minor, currency) {
  const digits = exponentOf(currency);
  return (minor / 10 ** digits).toFixed(digits);
}

/** "Jun 1", "1. Juni", "6月1日". */
export function shortDate(at) {
  const month = settings.lang === 'en' ? 'short' : 'long';
  return new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' }).format(at);
}

/** "September 19, 2026". */
export function longDate(at) {
  const options = { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, options).format(at);
}
