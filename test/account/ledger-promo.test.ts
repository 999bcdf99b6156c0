import { describe, expect, it } from 'vitest';
import { type Readings, unreadable, value } from '../../src/account/observation.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import { between, DAY, MINUTE, promo, reloaded, T, told, tranche, usd } from './ledger-looks.ts';

const PURCHASED = tranche('p', 5000);
const USED_UP = { kind: 'promo-used-up', tranche: 'e' };

/** A wallet with promotional credit, and the same after some of it was spent. */
const wallet = (balance: number, spent: number, ...promos: readonly Tranche[]): Readings => ({
  balance: value(usd(balance)),
  spent: value(usd(spent)),
  tranches: value([...promos, PURCHASED]),
});

describe('the last of a promotional credit', () => {
  const left = promo('e', 300);
  const was = wallet(5300, 1000, left);
  const empty = promo('e', 0, { granted: usd(300) });

  it.each<[string, Readings, Readings, object[]]>([
    ['was spent, and it is listed as empty', was, wallet(5000, 1300, empty), [USED_UP]],
    ['was spent, and it is listed no longer', was, wallet(5000, 1300), [USED_UP]],
    ['was spent, but for a rounding', was, wallet(5002, 1298), [USED_UP]],
    ['was spent, and own credit after it', was, wallet(4800, 1500, empty), [USED_UP]],
    [
      'was spent while a reload came',
      was,
      { ...wallet(6000, 1300), tranches: value([PURCHASED, reloaded('r', 1000)]) },
      [USED_UP],
    ],
    [
      'is listed as empty though the spending was not read',
      was,
      { ...wallet(5000, 1300, empty), spent: unreadable() },
      [USED_UP],
    ],
    ['is still there', was, wallet(5001, 1299, promo('e', 1, { granted: usd(300) })), []],
    ['was gone before', wallet(5000, 1300, empty), wallet(4900, 1400, empty), []],
    ['was gone before, and is listed no longer', wallet(5000, 1300, empty), wallet(4900, 1400), []],
    ['is listed no longer, and nothing was spent', was, wallet(5300, 1000), []],
    ['is listed no longer, and less was spent', was, wallet(5200, 1100), []],
    ['is listed no longer, and the balance fell by it: it was taken, not spent', was, wallet(5000, 1000), []],
    ['is listed no longer, and the spending was not read', was, { ...wallet(5000, 1300), spent: unreadable() }, []],
    ['is of purchased credit', { tranches: value([PURCHASED]) }, { ...wallet(0, 6000), tranches: value([]) }, []],
  ])('%s', (_name, before, after, events) => {
    expect(told(between(before, after)).filter(({ kind }) => kind === 'promo-used-up')).toEqual(events);
  });

  it('was spent before it would have ended: it is no expiry', () => {
    const ending = promo('e', 300, { expiresAt: T + 2 * MINUTE });
    const kinds = (is: Readings) => between(wallet(5300, 1000, ending), is).map(({ kind }) => kind);
    expect(kinds(wallet(5000, 1300))).toEqual(['spend', 'promo-used-up']);
    expect(kinds(wallet(5000, 1300, { ...ending, remaining: usd(0) }))).toEqual(['spend', 'promo-used-up']);
    expect(kinds(wallet(5000, 1200))).toEqual(['spend', 'expiry']);
    expect(kinds(wallet(5000, 1000))).toEqual(['expiry']);
    expect(kinds(wallet(5300, 1000))).toEqual([]);
  });

  it('was spent before the month turned', () => {
    const first = Date.UTC(2026, 11, 1) - 2 * MINUTE;
    const far = promo('e', 300, { expiresAt: first + 40 * DAY });
    const events = told(between(wallet(5300, 1000, far), wallet(4900, 50), [], first));
    expect(events).toContainEqual(USED_UP);
  });

  it('of two: the one that ends first is the one that was spent', () => {
    const second = promo('f', 500, { expiresAt: T + 60 * DAY });
    const before = wallet(5800, 1000, second, left);
    const usedUp = (is: Readings) =>
      told(between(before, is)).flatMap((event) => (event.kind === 'promo-used-up' ? [event.tranche] : []));
    expect(usedUp(wallet(5500, 1300, second))).toEqual(['e']);
    expect(usedUp(wallet(5000, 1800))).toEqual(['e', 'f']);
    // Nobody can tell where the second went.
    expect(usedUp(wallet(5000, 1500))).toEqual(['e']);
  });

  it('is told once, of the readings between which it went', () => {
    expect(between(was, wallet(5000, 1300, empty)).at(-1)).toMatchObject({
      kind: 'promo-used-up',
      after: T,
      before: T + 5 * MINUTE,
      facts: ['tranches'],
      byRequest: false,
    });
  });
});
