import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAmount } from '../../../src/claude/page/parse-amount.ts';

const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'zh-CN', 'ja-JP', 'de-CH', 'pt-BR', 'en-IN', 'es-MX', 'nl-NL'];
const CURRENCIES = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'JPY', 'KWD', 'CHF', 'BRL', 'INR', 'KRW'];
const SEED = 20_261_121;

const money = fc.record({
  minor: fc.integer({ min: -99_999_999, max: 99_999_999 }),
  currency: fc.constantFrom(...CURRENCIES),
  locale: fc.constantFrom(...LOCALES),
});

/** Exact, without floats: Intl takes decimal strings. */
function written(minor: number, currency: string, locale: string, options: Intl.NumberFormatOptions = {}) {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...options });
  const exponent =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const at = digits.length - exponent;
  const decimal = `${minor < 0 ? '-' : ''}${digits.slice(0, at)}${exponent === 0 ? '' : `.${digits.slice(at)}`}`;
  return { text: format.format(decimal as Intl.StringNumericLiteral), exponent };
}

test('money formatted by the browser is read back, or not at all', () => {
  let readBack = 0;
  fc.assert(
    fc.property(money, ({ minor, currency, locale }) => {
      const { text, exponent } = written(minor, currency, locale);
      const amount = parseAmount(text, locale, currency);
      if (amount === null) return;
      readBack += 1;
      expect(amount).toEqual({ minor, exponent, currency });
    }),
    { seed: SEED, numRuns: 3000 },
  );
  expect(readBack).toBeGreaterThan(2900);
});

test('whatever the page says of its language, the amount is the right one or none', () => {
  const display = fc.constantFrom('symbol', 'narrowSymbol', 'code');
  fc.assert(
    fc.property(money, fc.constantFrom(...LOCALES, '', 'xx-invalid-'), display, (amount, language, currencyDisplay) => {
      const { text, exponent } = written(amount.minor, amount.currency, amount.locale, { currencyDisplay });
      const read = parseAmount(text, language, amount.currency);
      if (read !== null) expect(read).toEqual({ minor: amount.minor, exponent, currency: amount.currency });
    }),
    { seed: SEED, numRuns: 3000 },
  );
});

test('whole amounts without decimals are read right or not at all', () => {
  fc.assert(
    fc.property(money, (amount) => {
      const whole = amount.minor - (amount.minor % 1000);
      const { text, exponent } = written(whole, amount.currency, amount.locale, {
        trailingZeroDisplay: 'stripIfInteger',
      });
      const read = parseAmount(text, amount.locale, amount.currency);
      if (read !== null) expect(read).toEqual({ minor: whole === 0 ? 0 : whole, exponent, currency: amount.currency });
    }),
    { seed: SEED, numRuns: 3000 },
  );
});

test('any text at all gives an exact integer or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,'’ $€¥-−USDkr"), maxLength: 16 }), (text) => {
      const amount = parseAmount(text, 'en', 'USD');
      if (amount !== null) expect(Number.isSafeInteger(amount.minor)).toBe(true);
    }),
    { seed: SEED, numRuns: 3000 },
  );
});
