import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../../src/claude/page/parse-amount.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';

type Row = readonly [text: string, language: string, hint: string | null, token: string | null];

const read: readonly Row[] = [
  ['$8.74', 'en-US', 'USD', '874:2:USD'],
  ['$71.27', 'en', 'USD', '7127:2:USD'],
  ['$100', 'en', 'USD', '10000:2:USD'],
  ['$0', 'en', 'USD', '0:2:USD'],
  ['$0.07', 'en', 'USD', '7:2:USD'],
  ['$8.5', 'en', 'USD', '850:2:USD'],
  ['$1,000', 'en-US', 'USD', '100000:2:USD'],
  ['$1,234.56', 'en-US', 'USD', '123456:2:USD'],
  ['$1,234,567.89', 'en', 'USD', '123456789:2:USD'],
  [' $8.74 ', 'en', 'USD', '874:2:USD'],
  ['-$15.92', 'en', 'USD', '-1592:2:USD'],
  ['−$15.92', 'en', 'USD', '-1592:2:USD'],
  ['$-15.92', 'en', 'USD', '-1592:2:USD'],
  ['-$0.00', 'en', 'USD', '0:2:USD'],
  ['$8.74', 'en', 'CAD', '874:2:CAD'],
  ['$8.74', 'en', 'AUD', '874:2:AUD'],
  ['$8.74 USD', 'en', null, '874:2:USD'],
  ['CAD $8.74', 'en', null, '874:2:CAD'],
  ['USD 12.34', 'en', null, '1234:2:USD'],
  ['12.34 USD', 'en', 'CAD', '1234:2:USD'],
  ['US$12.34', 'en-CA', 'CAD', '1234:2:USD'],
  ['CA$12.34', 'en', null, '1234:2:CAD'],
  ['C$12.34', 'en', 'USD', '1234:2:CAD'],
  ['A$12.34', 'en', null, '1234:2:AUD'],
  ['AU$12.34', 'en', null, '1234:2:AUD'],
  ['NZ$5', 'en', null, '500:2:NZD'],
  [`R$${NBSP}1.234,56`, 'pt-BR', null, '123456:2:BRL'],
  [`1${NARROW}234,56${NBSP}$US`, 'fr', null, '123456:2:USD'],
  ['€1.234,56', 'de', null, '123456:2:EUR'],
  [`1.234,56${NBSP}€`, 'de-DE', 'EUR', '123456:2:EUR'],
  ['1 234,56 €', 'fr', 'EUR', '123456:2:EUR'],
  [`1${NBSP}234,56${NBSP}€`, 'fr', 'EUR', '123456:2:EUR'],
  [`1${NARROW}234,56 €`, 'fr', null, '123456:2:EUR'],
  ['€1,234.56', 'en', null, '123456:2:EUR'],
  ['1.234 €', 'de', 'EUR', '123400:2:EUR'],
  ['8,74 €', 'en', null, '874:2:EUR'],
  ['8,7 €', 'de', null, '870:2:EUR'],
  ['12.345.678 €', 'en', null, '1234567800:2:EUR'],
  ['£20', 'en-GB', null, '2000:2:GBP'],
  ["CHF 1'234.56", 'de-CH', null, '123456:2:CHF'],
  ['CHF 1’234.56', 'de-CH', null, '123456:2:CHF'],
  ['CHF-15.92', 'de-CH', null, '-1592:2:CHF'],
  ['¥12,000', 'en', null, '12000:0:JPY'],
  ['¥12.000', 'de', 'JPY', '12000:0:JPY'],
  ['￥12,000', 'ja', null, '12000:0:JPY'],
  ['12,000円', 'ja', null, '12000:0:JPY'],
  ['JP¥12,000', 'zh-CN', null, '12000:0:JPY'],
  ['¥12.50', 'zh-CN', 'CNY', '1250:2:CNY'],
  ['₩15,000', 'ko', null, '15000:0:KRW'],
  ['₹1,23,456.78', 'en-IN', null, '12345678:2:INR'],
  ['₹12,34,567', 'en-IN', null, '123456700:2:INR'],
  ['KD 1.234', 'en', null, '1234:3:KWD'],
  ['KWD 1.5', 'en', null, '1500:3:KWD'],
  [`1,234${NBSP}KWD`, 'de', null, '1234:3:KWD'],
  ['KWD 0.250', 'fr', null, '250:3:KWD'],
  ['KWD 1,234.567', 'en', null, '1234567:3:KWD'],
  ['\u200f$8.74\u200e', 'en', 'USD', '874:2:USD'],
  ['$８．７４', 'ja', 'USD', '874:2:USD'],
];

const refused: readonly (readonly [text: string, language: string, hint: string | null, why: string])[] = [
  ['$8.74', 'en', null, 'a bare dollar is any dollar'],
  ['$8.74', 'en', 'EUR', 'no dollar in a euro account'],
  ['¥12,000', 'zh-CN', null, 'yen or yuan'],
  ['¥12,000', 'en', 'USD', 'no yen in a dollar account'],
  ['100 kr', 'sv', null, 'any crown'],
  ['1.234 €', 'en', 'EUR', 'a thousand, or a unit price'],
  ['€1.234', '', 'EUR', 'no language to tell'],
  ['$1.234', 'en', 'USD', 'three decimals that dollars do not have'],
  ['$1,234', 'de', 'USD', 'a decimal comma with three decimals'],
  ['KWD 1,234', 'en', null, 'dinars always show three decimals'],
  ['KWD 1.234', '', null, 'no language to tell'],
  ['$0,123', 'en', 'USD', 'no group begins with 0'],
  ['¥12.50', 'en', 'JPY', 'the yen has no decimals'],
  ['$0.005', 'en', 'USD', 'less than a cent'],
  ['$12,34.56', 'en', 'USD', 'no grouping'],
  ['$1,2345', 'en', 'USD', 'no grouping'],
  ['$1.2.3', 'en', 'USD', 'no grouping'],
  ["$1,234'567.00", 'en', 'USD', 'mixed grouping'],
  ['$007', 'en', 'USD', 'not a price'],
  ['12.34', 'en', 'USD', 'no currency'],
  ['12%', 'en', 'USD', 'a percentage'],
  ['$8.74 spent', 'en', 'USD', 'more than an amount'],
  ['$5–$10', 'en', 'USD', 'a range'],
  ['$247 of $250', 'en', 'USD', 'two amounts'],
  ['($5.00)', 'en', 'USD', 'brackets'],
  ['--$5', 'en', 'USD', 'two signs'],
  ['-$-5', 'en', 'USD', 'two signs'],
  ['$8⁷⁴', 'en', 'USD', 'raised cents'],
  ['API 12.34', 'en', 'USD', 'not a currency'],
  ['€ $5', 'en', 'USD', 'two currencies'],
  ['$', 'en', 'USD', 'no number'],
  ['$٨٫٧٤', 'ar-EG', 'USD', 'digits that we do not read'],
  ['', 'en', 'USD', 'nothing'],
  ['$99999999999999999999', 'en', 'USD', 'beyond exact integers'],
  [`$${' '.repeat(60)}5${'5'.repeat(60)}`, 'en', 'USD', 'too long'],
];

function token(text: string, language: string, hint: string | null): string | null {
  const amount = parseAmount(text, language, hint);
  return amount === null ? null : `${amount.minor}:${amount.exponent}:${amount.currency}`;
}

describe('an amount as claude.ai may write it', () => {
  test.each(read)('%s in %s (account: %s) is %s', (text, language, hint, expected) => {
    expect(token(text, language, hint)).toBe(expected);
  });
});

describe('what can be read in two ways, or in none, is no amount', () => {
  test.each(refused)('%s in %s (account: %s): %s', (text, language, hint) => {
    expect(token(text, language, hint)).toBeNull();
  });
});
