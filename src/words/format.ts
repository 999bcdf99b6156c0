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
  /** A calendar day, `YYYY-MM-DD`, whatever the time zone. */
  day(day: string): string;
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
  // Swedish writes a day as 2026-11-10.
  const day = new Intl.DateTimeFormat('sv', { timeZone });
  const dayOf = (at: number) => day.format(at);

  const onDate = (at: number, now: number) =>
    (dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? date : dated).format(at);
  return {
    money: (amount) => undirected(money(amount.currency, amount.exponent).format(decimalOf(amount))),
    symbol: (currency) =>
      money(currency, 0)
        .formatToParts(1)
        .find(({ type }) => type === 'currency')?.value ?? currency,
    percent: (value) => percent.format(`${Math.floor(value)}e-2` as `${number}`),
    when(at, now) {
      if (dayOf(at) === dayOf(now)) return time.format(at);
      return Math.abs(at - now) < 6 * DAY ? weekday.format(at) : onDate(at, now);
    },
    date: onDate,
    // A day without a time is midnight in UTC.
    day: (on) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
        Date.parse(on),
      ),
    month: (at) => month.format(at),
    nextMonth(now) {
      const [year, month] = dayOf(now).split('-').map(Number);
      // Noon of that day in UTC: only its calendar day is printed. Months count from 0 here, so this is the next one.
      const first = Date.UTC(year ?? 0, month ?? 0, 1, 12);
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(first);
    },
    list: (items) => list.format(items),
    count: (value) => count.format(value),
    pluralForm: (value) => rules.select(value),
  };
}

/**
 * An amount without the marks of direction that Arabic puts into it: they are for a sentence around it, and would turn
 * `-2.60 US$` over where it stands by itself or is isolated.
 */
function undirected(text: string): string {
  return text.replaceAll(/[\u200E\u200F\u061C]/g, '');
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
