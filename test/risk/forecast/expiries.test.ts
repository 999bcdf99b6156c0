import { describe, expect, it } from 'vitest';
import { DAY, HOUR, kwd, NOW, tranche, usd } from '../build.ts';
import { ask, spending } from './samples.ts';

describe('the expiry of credit', () => {
  const DAYS = spending(4 * DAY, 10, 5000, 3000);

  it('loses what the pace leaves, promotional credit first', () => {
    const tranches = [
      tranche(usd(1000), NOW + 30 * HOUR, { id: 'bought', kind: 'purchased' }),
      tranche(usd(2000), NOW + 100 * HOUR, { id: 'promo' }),
    ];
    const { expiries } = ask(DAYS, { balance: usd(3000), tranches });
    expect(expiries.bought).toMatchObject({ kind: 'not-before', until: NOW + 30 * HOUR, level: usd(1000) });
    const promo = expiries.promo;
    const left = promo?.kind === 'not-before' ? promo.level.minor : 0;
    expect(left).toBeGreaterThan(900);
    expect(left).toBeLessThan(1100);
  });

  it('uses up of one kind first what ends first', () => {
    const tranches = [
      tranche(usd(5000), NOW + 20 * DAY, { id: 'later' }),
      tranche(usd(300), NOW + 50 * HOUR, { id: 'sooner' }),
    ];
    const { expiries } = ask(DAYS, { balance: usd(5300), tranches });
    expect(expiries.sooner).toMatchObject({ kind: 'at' });
    expect(expiries.sooner?.kind === 'at' && (expiries.sooner.at - NOW) / HOUR).toBeCloseTo(30, 0);
    expect(expiries.later).toMatchObject({ kind: 'not-before' });
  });

  it('loses everything without use, and is not foretold from an hour', () => {
    const tranches = [tranche(usd(300), NOW + 50 * HOUR)];
    expect(ask(spending(4 * DAY, 0, 5000, 300), { balance: usd(300), tranches }).expiries.t1).toMatchObject({
      kind: 'idle',
      level: usd(300),
    });
    expect(ask(spending(HOUR, 10, 5000, 300), { balance: usd(300), tranches }).expiries.t1).toEqual({
      kind: 'not-enough',
    });
  });

  it('leaves out what has expired, has none, or is empty', () => {
    const tranches = [
      tranche(usd(300), NOW - HOUR, { id: 'a' }),
      tranche(usd(300), null, { id: 'b' }),
      tranche(usd(0), NOW + HOUR, { id: 'c' }),
    ];
    expect(ask(DAYS, { tranches }).expiries).toEqual({});
  });

  it('takes what the tranches name beyond the balance for used', () => {
    const tranches = [tranche(usd(300), NOW + 50 * HOUR, { id: 'promo' })];
    expect(ask(DAYS, { balance: usd(0), tranches }).expiries.promo).toMatchObject({ kind: 'at', at: NOW });
    expect(ask(DAYS, { balance: kwd(5), tranches }).expiries.promo).toEqual({ kind: 'not-enough' });
  });
});

describe('the samples', () => {
  const STEADY = spending(6 * HOUR, 300, 5000, 1100);

  it('may come in any order, and twice', () => {
    expect(ask([...STEADY].reverse())).toEqual(ask(STEADY));
    expect(ask([...STEADY, ...STEADY])).toEqual(ask(STEADY));
  });

  it('may hold nulls anywhere', () => {
    const holes = STEADY.map((each, index) => (index % 3 === 1 ? { ...each, spent: null, balance: null } : each));
    expect(ask(holes).rates.wallet?.perHour).toEqual(ask(STEADY).rates.wallet?.perHour);
  });

  it('from before the clock was set back are not counted twice', () => {
    // The clock ran an hour ahead: those readings now lie among the ones that were taken after it was put right.
    const ahead = STEADY.filter(({ at }) => at < NOW - 2 * HOUR).map((each) => ({ ...each, at: each.at + HOUR + 1 }));
    const right = STEADY.filter(({ at }) => at >= NOW - 2 * HOUR);
    const perHour = ask([...ahead, ...right]).rates.wallet?.perHour.minor ?? 0;
    expect(perHour).toBeGreaterThan(200);
    expect(perHour).toBeLessThan(700);
  });
});
