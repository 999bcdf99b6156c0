import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Money } from '../../src/account/money.ts';
import { RATES, RATES_AS_OF, type Rate } from '../../src/claude/rates.ts';
import { type Purchase, SAMPLE_MESSAGE, whatItBuys } from '../../src/claude/what-it-buys.ts';
import { eur, usd } from './expectations.ts';

const rateOf = (model: string): Rate => RATES.find((each) => each.model === model)!;
const dollars = (minor: number, exponent: number): Money => ({ minor, exponent, currency: 'USD' });
const buys = (inputTokens: number, outputTokens: number, messages: number): Purchase => ({
  inputTokens,
  outputTokens,
  messages,
});

describe('the rates', () => {
  it.each([
    ['Fable 5.2', '8 40 10 0.2', '16 80'],
    ['Fable 5.1', '10 50 12.5 0.25', '-'],
    ['Opus 5.5', '4 20 5 0.2', '8 40'],
    ['Opus 5', '5 25 6.25 0.5', '10 50'],
    ['Opus 4.8', '5 25 6.25 0.5', '10 50'],
    ['Opus 4.7', '5 25 6.25 0.5', '30 150'],
    ['Opus 4.6', '5 25 6.25 0.5', '30 150'],
    ['Opus 4.5', '5 25 6.25 0.5', '-'],
    ['Sonnet 5.5', '2 10 2.5 0.2', '-'],
    ['Sonnet 5', '2 10 2.5 0.2', '-'],
    ['Sonnet 4.6', '3 15 3.75 0.3', '-'],
    ['Sonnet 4.5', '3 15 3.75 0.3', '-'],
    ['Haiku 4.5', '1 5 1.25 0.1', '-'],
  ])('%s: %s, fast %s', (model, standard, fast) => {
    const written = (...amounts: Money[]) =>
      amounts.map(({ minor, exponent }) => String(Number(`${minor}e-${exponent}`))).join(' ');
    const { input, output, cacheWrite, cacheRead, fast: own } = rateOf(model);
    expect(written(input, output, cacheWrite, cacheRead)).toBe(standard);
    expect(own === null ? '-' : written(own.input, own.output)).toBe(fast);
  });

  it('are whole cents of US dollars, one row to a model, as of November 2026', () => {
    const all = RATES.flatMap(({ input, output, cacheWrite, cacheRead, fast }) => [
      ...[input, output, cacheWrite, cacheRead],
      ...(fast === null ? [] : [fast.input, fast.output]),
    ]);
    expect(all.filter((each) => !Number.isSafeInteger(each.minor) || each.minor <= 0)).toEqual([]);
    expect(new Set(all.map(({ currency, exponent }) => `${currency}${exponent}`))).toEqual(new Set(['USD2']));
    expect([RATES.length, new Set(RATES.map(({ model }) => model)).size]).toEqual([13, 13]);
    expect(new Date(RATES_AS_OF).toISOString().slice(0, 7)).toBe('2026-11');
  });
});

describe('what an amount buys', () => {
  const opus = rateOf('Opus 5');
  const fable = rateOf('Fable 5.1');

  it.each<[string, Money, Rate, Purchase]>([
    // $50 at $5 and $25: a message of 20,000 in and 1,000 out costs 12.5 cents.
    ['$50', usd(5000), opus, buys(10_000_000, 2_000_000, 400)],
    ['$50 on a coarse scale', dollars(50, 0), opus, buys(10_000_000, 2_000_000, 400)],
    ['$50 on a fine scale', dollars(50_000, 3), opus, buys(10_000_000, 2_000_000, 400)],
    ['a tenth of a cent', dollars(1, 3), opus, buys(200, 40, 0)],
    ['a cent', usd(1), opus, buys(2000, 400, 0)],
    ['12 cents: not yet a message', usd(12), opus, buys(24_000, 4800, 0)],
    ['13 cents: one', usd(13), opus, buys(26_000, 5200, 1)],
    // $1 at $3 is 333,333.3 tokens.
    ['a rest', usd(100), rateOf('Sonnet 4.6'), buys(333_333, 66_666, 13)],
    ['$1 of an expensive model', usd(100), fable, buys(100_000, 20_000, 4)],
    // The steps in between are beyond what a float holds.
    [
      'a huge amount',
      dollars(9_007_199_254_740_991, 6),
      rateOf('Haiku 4.5'),
      buys(9_007_199_254_740_991, 1_801_439_850_948_198, 360_287_970_189),
    ],
  ])('%s', (_, amount, rate, expected) => {
    expect(whatItBuys(amount, rate)).toEqual(expected);
  });

  it('is not told where a number cannot hold it', () => {
    expect(whatItBuys(usd(Number.MAX_SAFE_INTEGER), opus)).toBeNull();
  });

  it('takes the price of fast mode as well', () => {
    expect(whatItBuys(usd(6000), rateOf('Opus 4.6').fast!)).toEqual(buys(2_000_000, 400_000, 80));
  });

  it.each([
    ['another currency', eur(5000)],
    ['nothing', usd(0)],
    ['a debt', usd(-1592)],
  ])('%s buys nothing that can be told', (_, amount) => expect(whatItBuys(amount, opus)).toBeNull());

  it.each([
    ['of 0', { input: usd(0), output: usd(100) }],
    ['in two currencies', { input: usd(100), output: eur(100) }],
  ])('no price %s', (_, price) => expect(whatItBuys(usd(5000), price)).toBeNull());

  it('never promises more than the amount pays for, and never a token less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 12 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...RATES),
        (minor, exponent, rate) => {
          const found = whatItBuys(dollars(minor, exponent), rate);
          if (found === null) return;
          // Both sides in millionths of a dollar, per million tokens.
          const funds = BigInt(minor) * 10n ** BigInt(6 - exponent) * 1_000_000n;
          const [input, output] = [BigInt(rate.input.minor) * 10_000n, BigInt(rate.output.minor) * 10_000n];
          const message = input * BigInt(SAMPLE_MESSAGE.inputTokens) + output * BigInt(SAMPLE_MESSAGE.outputTokens);
          for (const [count, price] of [
            [found.inputTokens, input],
            [found.outputTokens, output],
            [found.messages, message],
          ] as const) {
            expect(BigInt(count) * price <= funds).toBe(true);
            expect(BigInt(count + 1) * price > funds).toBe(true);
          }
        },
      ),
    );
  });
});
