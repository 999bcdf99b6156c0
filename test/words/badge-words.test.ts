import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Money } from '../../src/account/money.ts';
import type { BadgeText } from '../../src/risk/badge.ts';
import { bareScene } from '../../src/risk/scene.ts';
import { DEFAULT_SETTINGS } from '../../src/risk/settings.ts';
import { CLEAR_SIGHT } from '../../src/risk/sight.ts';
import { verdictOf } from '../../src/risk/verdict.ts';
import { badgeText, badgeTitle } from '../../src/words/badge-words.ts';
import { aged, armed, chargeNear, eur, jpy, kwd, NOW, safe, usd } from '../popup/accounts.ts';
import { english } from './speech.ts';

const textOf = (text: BadgeText) => badgeText({ text, tone: 'info' }, english.format);
const moneyText = (amount: Money) => textOf({ kind: 'money', amount });

describe('the badge', () => {
  it.each<[Money, string]>([
    [usd(899), '$8'],
    [usd(99), '$0'],
    [usd(4792), '$47'],
    [usd(19_786), '$197'],
    [usd(123_456), '1.2k'],
    [usd(100_000), '$1k'],
    [usd(1_299_999), '$12k'],
    [usd(19_999_999), '199k'],
    [usd(123_456_789_00), '123M'],
    [eur(5597), '€55'],
    [jpy(999), '¥999'],
    [jpy(12_000), '¥12k'],
    [kwd(47_999), '47'],
    [kwd(7999), 'KWD7'],
    [usd(-1592), '-$16'],
    [usd(-1500), '-$15'],
    [usd(-123_456), '-1k'],
  ])('%j is %s', (amount, text) => {
    expect(moneyText(amount)).toBe(text);
  });

  it('never takes more than four characters, nor shows more than there is', () => {
    const amounts = fc.record({
      minor: fc.maxSafeInteger(),
      exponent: fc.integer({ min: 0, max: 6 }),
      currency: fc.constantFrom('USD', 'CHF', 'JPY', 'SEK', 'XYZ'),
    });
    fc.assert(
      fc.property(amounts, (amount) => {
        const text = moneyText(amount);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it.each<[BadgeText, string]>([
    [{ kind: 'none' }, ''],
    [{ kind: 'sign', sign: '?' }, '?'],
    [{ kind: 'sign', sign: 'AR' }, 'AR'],
    [{ kind: 'percent', percent: 86.9 }, '86%'],
    [{ kind: 'currency', currency: null }, '$'],
    [{ kind: 'currency', currency: 'EUR' }, '€'],
    [{ kind: 'currency', currency: 'CHF' }, 'CHF'],
  ])('%j is "%s"', (text, characters) => {
    expect(textOf(text)).toBe(characters);
  });
});

describe('its title', () => {
  it.each([
    ['armed', armed, 'Your card can be charged\nThis month, up to $37.10: limit $50.00, $12.90 spent'],
    ['no ceiling', chargeNear, 'Your card is about to be charged\nNo ceiling: limit unlimited, $88.20 spent'],
    ['safe', safe, 'Nothing can be charged\nThis month $0.00: both switches are off'],
    ['blind', aged, 'Can’t see your account\nUnknown: up to $37.10 when last read'],
  ])('%s', (_name, account, title) => {
    const at = bareScene({ now: NOW, sight: CLEAR_SIGHT });
    expect(badgeTitle(verdictOf(account, DEFAULT_SETTINGS, at), account, at, english)).toBe(title);
  });

  it('remembers where nothing is seen', () => {
    const at = bareScene({ now: NOW, sight: { ...CLEAR_SIGHT, state: 'signed-out' } });
    const title = badgeTitle(verdictOf(armed, DEFAULT_SETTINGS, at), armed, at, english);
    expect(title).toBe('Signed out of claude.ai\nWhen last read, your card could be charged.');
  });

  it('says so where nothing was ever read', () => {
    const at = bareScene({ now: NOW, sight: CLEAR_SIGHT });
    const verdict = verdictOf(armed, DEFAULT_SETTINGS, at);
    expect(badgeTitle(verdict, null, at, english)).toBe('Nothing read yet');
  });
});
