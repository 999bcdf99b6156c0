import { describe, expect, it } from 'vitest';
import { shownAmounts } from '../../../src/claude/page/shown-amounts.ts';

const USD = { currency: 'USD', exponent: 2 };
const EUR = { currency: 'EUR', exponent: 2 };
const JPY = { currency: 'JPY', exponent: 0 };
const KWD = { currency: 'KWD', exponent: 3 };

describe('the amounts that a dialog names', () => {
  it.each([
    ['5.00', 'en-US', USD, [500]],
    ['5', 'en-US', USD, [500]],
    ['$5', 'en-US', USD, [500]],
    ['1,250.00', 'en-US', USD, [125_000]],
    ['12,50', 'de-DE', EUR, [1250]],
    ['1.250,00', 'de-DE', EUR, [125_000]],
    ['$50 for $45', 'en-US', USD, [5000, 4500]],
    ['50 € für 45 €', 'de-DE', EUR, [5000, 4500]],
    ['Pay $5.44 (10% off)', 'en-US', USD, [544]],
    ['US$50', 'en-US', USD, [5000]],
    ['500', 'ja-JP', JPY, [500]],
    ['¥500', 'ja-JP', JPY, [500]],
    ['1.500', 'en-US', KWD, [1500]],
    ['$50 for $45\n5.00', 'en-US', USD, [5000, 4500, 500]],
    // Nothing that can be relied on.
    ['€5.00', 'en-US', USD, []],
    ['30% off', 'en-US', USD, []],
    ['Bundle 3', 'en-US', USD, []],
    ['', 'en-US', USD, []],
    ['5.00', 'no language at all', USD, [500]],
    ['1.500', 'no language at all', KWD, []],
    ['-', 'en-US', USD, []],
    ['9'.repeat(60), 'en-US', USD, []],
  ])('%s (%s)', (text, language, unit, minors) => {
    expect(shownAmounts({ text, language }, unit).map(({ minor }) => minor)).toEqual(minors);
  });

  it('are none where the account’s currency is not known', () => {
    expect(shownAmounts({ text: '$5.00', language: 'en' }, null)).toEqual([]);
  });
});
