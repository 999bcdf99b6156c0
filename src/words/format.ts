import type { Money } from '../account/money.ts';
import { decimalOf } from './decimal.ts';

export interface FormatOptions {
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Amounts and times as a language writes them. Times are epoch ms; `now` decides how much of a date has to be said. */
export interface Format {
  money(amount: Money): string;
  /** The narrow symbol of a currency: `$`, `€`, `CHF`. */
  symbol(currency: string): string;
  /** Rounded down: 99.6 is not yet 100 %. */
  percent(value: number): string;
  /** As little as is needed: the time, within a week with the weekday, else the date. */
  when(at: number, now: number): string;
  /** Day and month; the year too where it is not this one. */
  date(at: number, now: number): string;
  month(at: number): string;
  /** The first day of the month after `now`, where the month's limit starts again. */
  nextMonth(now: number): string;
  list(items: readonly string[]): string;
  count(value: number): string;
  pluralForm(count: number): Intl.LDMLPluralRule;
}

const DAY = 86_400_000;

export function createFormat({ locale, timeZone }: FormatOptions): Format {
  const times = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const time = times({ hour: 'numeric', minute: '2-digit' });
  const weekday = times({ weekday: 'short', hour: 'numeric', minute: '2-digit' });
  const date = times({ day: 'numeric', month: 'short' });
  const dated = times({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = times({ month: 'long' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const count = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale);
  const money = moneyFormats(locale);
  const day = calendar(timeZone);

  const onDate = (at: number, now: number) => (day(at).year === day(now).year ? date : dated).format(at);
  return {
    money: (amount) => money(amount.currency, amount.exponent).format(decimalOf(amount)),
    symbol: (currency) => partOf(money(currency, 0).formatToParts(1), 'currency') ?? currency,
    percent: (value) => percent.format(`${Math.floor(value)}e-2` as `${number}`),
    when(at, now) {
      if (day(at).key === day(now).key) return time.format(at);
      return Math.abs(at - now) < 6 * DAY ? weekday.format(at) : onDate(at, now);
    },
    date: onDate,
    month: (at) => month.format(at),
    nextMonth(now) {
      const today = day(now);
      // Noon of that day in UTC, shifted by nothing: only its calendar day is printed.
      const first = Date.UTC(today.year, today.month, 1, 12);
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(first);
    },
    list: (items) => list.format(items),
    count: (value) => count.format(value),
    pluralForm: (value) => rules.select(value),
  };
}

/** One formatter per currency and scale: building one costs more than using it. */
function moneyFormats(locale: string): (currency: string, exponent: number) => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>();
  return (currency, exponent) => {
    const key = `${currency}${exponent}`;
    const found = made.get(key);
    if (found !== undefined) return found;
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: exponent,
      maximumFractionDigits: exponent,
    });
    made.set(key, format);
    return format;
  };
}

/** The calendar day of a moment in a time zone; `month` counts from 1. */
function calendar(timeZone: string): (at: number) => { key: string; year: number; month: number } {
  // `en-CA` writes a day as 2026-11-10.
  const iso = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (at) => {
    const parts = iso.formatToParts(at);
    const year = Number(partOf(parts, 'year'));
    const month = Number(partOf(parts, 'month'));
    return { key: `${year}-${month}-${partOf(parts, 'day')}`, year, month };
  };
}

function partOf(parts: readonly { type: string; value: string }[], type: string): string | undefined {
  return parts.find((part) => part.type === type)?.value;
}
