import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Money } from '../../src/account/money.ts';
import { agoWords } from '../../src/words/ago-words.ts';
import { decimalOf } from '../../src/words/decimal.ts';
import { durationWords } from '../../src/words/duration-words.ts';
import { createFormat } from '../../src/words/format.ts';
import { isolated, plain } from '../../src/words/isolated.ts';
import { DAY, eur, HOUR, jpy, kwd, MINUTE, NOW, usd, ZONE } from '../popup/accounts.ts';
import { english } from './speech.ts';

const en = createFormat({ locale: 'en', timeZone: ZONE });
const ar = createFormat({ locale: 'ar', timeZone: ZONE });
const british = createFormat({ locale: 'en-GB', timeZone: ZONE });
const de = createFormat({ locale: 'de', timeZone: ZONE });
/** ICU puts narrow and unbreakable spaces where a text has a plain one. */
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it('carries no marks of direction, in Arabic either', () => {
  for (const minor of [3710, -260]) {
    for (const text of [ar.money(usd(minor)), ar.money(eur(minor))]) expect(text).not.toMatch(/[\u200E\u200F\u061C]/);
  }
});

describe('money', () => {
  it.each<[Money, string, string]>([
    [usd(3710), '$37.10', '37,10 $'],
    [usd(0), '$0.00', '0,00 $'],
    [usd(5), '$0.05', '0,05 $'],
    [usd(-1592), '-$15.92', '-15,92 $'],
    [usd(123_456_789), '$1,234,567.89', '1.234.567,89 $'],
    [eur(5597), '€55.97', '55,97 €'],
    [jpy(12_000), '¥12,000', '12.000 ¥'],
    [kwd(1500), 'KWD 1.500', '1,500 KWD'],
    [kwd(-7), '-KWD 0.007', '-0,007 KWD'],
    [{ minor: 15, exponent: 0, currency: 'USD' }, '$15', '15 $'],
  ])('%j', (amount, english, german) => {
    expect(spaced(en.money(amount))).toBe(english);
    expect(spaced(de.money(amount))).toBe(german);
  });

  it('is exact for every amount and scale', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (minor, exponent) => {
        const text = decimalOf({ minor, exponent, currency: 'USD' });
        const [whole, fraction = ''] = text.split('.');
        expect(fraction).toHaveLength(exponent);
        expect(BigInt(`${whole}${fraction}`)).toBe(BigInt(minor));
      }),
    );
  });

  it('names a currency by its narrow symbol', () => {
    expect(['USD', 'EUR', 'JPY', 'AUD', 'CHF'].map((code) => en.symbol(code))).toEqual(['$', '€', '¥', '$', 'CHF']);
  });
});

describe('percent', () => {
  it.each([
    [99.6, '99%'],
    [100, '100%'],
    [0.9, '0%'],
    [29, '29%'],
    [250.4, '250%'],
  ])('%d is %s', (value, text) => {
    expect(en.percent(value)).toBe(text);
  });
});

describe('times', () => {
  it('says as little as is needed', () => {
    expect(british.when(NOW, NOW)).toBe('14:32');
    expect(british.when(NOW + DAY, NOW)).toBe('Wed 14:32');
    expect(british.when(NOW - 3 * DAY, NOW)).toBe('Sat 14:32');
    expect(british.when(NOW + 9 * DAY, NOW)).toBe('19 Nov');
    expect(british.when(NOW + 182 * DAY, NOW)).toBe('11 May 2027');
    expect(spaced(en.when(NOW, NOW))).toBe('2:32 PM');
  });

  it('goes by the day of the time zone, not by that of the computer', () => {
    const lateEvening = Date.UTC(2026, 10, 10, 23, 30);
    expect(british.when(lateEvening, NOW)).toBe('Wed 00:30');
    expect(createFormat({ locale: 'en-GB', timeZone: 'UTC' }).when(lateEvening, NOW)).toBe('23:30');
  });

  it('knows the first of the next month, over the end of a year too', () => {
    expect(british.nextMonth(NOW)).toBe('1 December');
    expect(british.nextMonth(Date.UTC(2026, 11, 31, 12))).toBe('1 January');
    // New Year has come in Berlin, not yet in UTC.
    expect(british.nextMonth(Date.UTC(2026, 11, 31, 23, 30))).toBe('1 February');
    expect(british.month(NOW)).toBe('November');
  });

  it.each([
    [8 * DAY + 10 * HOUR + 59 * MINUTE, '8 d 10 h'],
    [182 * DAY + HOUR, '182 d'],
    [3 * DAY, '3 d'],
    [3 * HOUR + 20 * MINUTE, '3 h 20 min'],
    [2 * HOUR, '2 h'],
    [59 * MINUTE + 59_999, '59 min'],
    [-5, '0 min'],
  ])('%d ms last %s', (ms, text) => {
    expect(durationWords(ms, english)).toBe(text);
  });

  it.each([
    [0, 'just now'],
    [-5000, 'just now'],
    [2 * MINUTE, '2 min ago'],
    [3 * HOUR, '3 h ago'],
    [DAY, '1 day ago'],
    [12 * DAY, '12 days ago'],
  ])('%d ms is %s', (ms, text) => {
    expect(agoWords(ms, english)).toBe(text);
  });
});

it('marks amounts and times off, and takes the marks away again', () => {
  const marked = isolated(british);
  expect(marked.money(usd(3710))).toBe('\u2068$37.10\u2069');
  expect(plain(`${marked.when(NOW, NOW)}, ${marked.percent(12)}`)).toBe('14:32, 12%');
});
