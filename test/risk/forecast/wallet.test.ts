import { describe, expect, it } from 'vitest';
import { forecastOf } from '../../../src/risk/forecast/forecast-of.ts';
import {
  account,
  DAY,
  HOUR,
  jpy,
  MINUTE,
  member,
  NOW,
  notOffering,
  settings,
  tranche,
  usd,
  without,
} from '../build.ts';
import { ARMED, ask, minutes, moments, sample, spending } from './samples.ts';

describe('the wallet', () => {
  it('reaches the threshold at the pace of the spending', () => {
    const forecast = ask(spending(2 * HOUR, 300, 1000, 1100)).threshold;
    expect(forecast).toMatchObject({ kind: 'at', by: 'use' });
    expect(forecast?.kind === 'at' && minutes(forecast.at)).toBe(119);
  });

  it.each([
    ['a reload', 1500],
    ['a purchase', 50_000],
    ['a fall that no spending explains', -600],
  ])('burns no other pace for %s', (_, jump) => {
    const samples = spending(2 * HOUR, 300, 1000, 1100).map((each) =>
      each.at < NOW - HOUR ? { ...each, balance: usd((each.balance?.minor ?? 0) - jump) } : each,
    );
    expect(ask(samples)).toEqual(ask(spending(2 * HOUR, 300, 1000, 1100)));
  });

  it('is measured by its balance where spending is not read; rises and expiries are no use', () => {
    const expiry = NOW - 90 * MINUTE;
    const samples = spending(3 * HOUR, 300, 1000, 1100).map(({ at, balance }) => {
      const reloaded = at >= NOW - HOUR ? 0 : -1000;
      const expired = at >= expiry ? 0 : 700;
      return sample(at, { balance: usd((balance?.minor ?? 0) + reloaded + expired) });
    });
    const tranches = [tranche(usd(5), expiry)];
    expect(ask(samples, { tranches }).rates.wallet?.perHour.minor).toBeLessThanOrEqual(301);
    expect(ask(samples, { tranches }).rates.wallet?.perHour.minor).toBeGreaterThan(250);
    // Nobody says so: then it is taken for use.
    expect(ask(samples).rates.wallet?.perHour.minor).toBeGreaterThan(500);
  });

  it('goes on at the habitual pace after the session: idle nights count', () => {
    const busy = (at: number) => ((at % DAY) + DAY) % DAY >= 9 * HOUR && ((at % DAY) + DAY) % DAY < 12 * HOUR;
    let spent = 0;
    const samples = moments(6 * DAY).map((at) => {
      if (busy(at)) spent += 25;
      return sample(at, { spent: usd(spent) });
    });
    // 300 an hour from 9 to 12, and it is 12: what is left lasts into tomorrow's morning.
    const forecast = ask(samples, { spent: usd(spent), balance: usd(2000) }).threshold;
    const hours = forecast?.kind === 'at' ? (forecast.at - NOW) / HOUR : Number.NaN;
    expect(hours).toBeGreaterThan(19);
    expect(hours).toBeLessThan(24);
  });

  it('expects the usual hours before they begin', () => {
    const hour = (at: number) => Math.floor((((at % DAY) + DAY) % DAY) / HOUR);
    let spent = 0;
    const samples = moments(6 * DAY).map((at) => {
      if (hour(at) >= 13 && hour(at) < 15) spent += 25;
      return sample(at, { spent: usd(spent) });
    });
    // Nothing since yesterday at 15, and it is 12.
    const forecast = ask(samples, { spent: usd(spent), balance: usd(900) }).threshold;
    const hours = forecast?.kind === 'at' ? (forecast.at - NOW) / HOUR : Number.NaN;
    expect(hours).toBeGreaterThan(1);
    expect(hours).toBeLessThan(4);
  });

  it('falls below the threshold by an expiry without any use', () => {
    const at = NOW + 5 * HOUR;
    const samples = spending(2 * HOUR, 0, 1000, 1100);
    expect(ask(samples, { tranches: [tranche(usd(800), at)] }).threshold).toMatchObject({
      kind: 'at',
      at,
      by: 'expiry',
    });
    expect(ask(samples, { tranches: [tranche(usd(400), at)] }).threshold).toMatchObject({
      kind: 'idle',
      level: usd(700),
    });
  });

  it('reaches zero later than the threshold, and neither is foretold far from an hour of readings', () => {
    const { threshold, zero } = ask(spending(HOUR, 60, 1000, 1100));
    expect(threshold).toMatchObject({ kind: 'at' });
    expect(zero).toMatchObject({ kind: 'at' });
    expect(zero?.kind === 'at' && threshold?.kind === 'at' && zero.at > threshold.at).toBe(true);
    const slow = ask(spending(HOUR, 6, 1000, 1100)).zero;
    expect(slow).toMatchObject({ kind: 'not-before', until: NOW + 24 * HOUR });
  });

  it('has no threshold without auto-reload, and none that can be foretold while that is unknown', () => {
    const samples = spending(2 * HOUR, 300, 1000, 1100);
    expect(ask(samples, { reload: 'off' }).threshold).toBeNull();
    const lost = forecastOf(samples, without(account(ARMED), 'reload'), settings(), NOW);
    expect(lost.threshold).toEqual({ kind: 'not-enough' });
  });

  it('is drawn on no more while the switch is off, and its pace is that of the times when it was on', () => {
    const samples = spending(2 * HOUR, 300, 1000, 1100);
    expect(ask(samples, { switch: 'off' }).threshold).toMatchObject({ kind: 'idle', level: usd(1100) });
    const off = moments(4 * DAY).flatMap((at) =>
      at < NOW - 2 * HOUR - 2 * MINUTE ? [sample(at, { spent: usd(400), balance: usd(1700), switch: 'off' })] : [],
    );
    const forecast = ask([...off, ...samples]);
    expect(forecast.rates.wallet?.perDay.minor).toBeGreaterThan(6500);
    expect(forecast.threshold).toMatchObject({ kind: 'at', basis: { to: NOW - MINUTE } });
  });

  it('counts nothing of another currency, nor across its change', () => {
    const yen = spending(2 * HOUR, 300, 90_000, 1100, jpy).map((each) => ({ ...each, at: each.at - 3 * HOUR }));
    expect(ask(yen)).toMatchObject({
      threshold: { kind: 'not-enough' },
      zero: { kind: 'not-enough' },
      rates: { wallet: null },
    });
    const own = spending(2 * HOUR, 300, 1000, 1100);
    expect(ask([...yen, ...own])).toEqual(ask(own));
  });

  it('is nothing to a member who cannot see it', () => {
    const of = member({ switch: 'on', spent: usd(900), limit: usd(1000) });
    const forecast = forecastOf(spending(2 * HOUR, 300, 900, 0), of, settings(), NOW);
    expect(forecast).toMatchObject({ threshold: null, zero: null, expiries: {}, limit: { kind: 'at' } });
    const free = notOffering(of, 'spent', 'limit', 'switch', 'windows');
    expect(forecastOf([], free, settings(), NOW)).toMatchObject({ windows: {}, limit: null });
  });
});
