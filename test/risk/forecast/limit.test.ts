import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../src/account/sample.ts';
import { forecastOf } from '../../../src/risk/forecast/forecast-of.ts';
import { account, DAY, HOUR, MINUTE, NOW, settings, usd, without } from '../build.ts';
import { ARMED, ask, minutes, sample, spending } from './samples.ts';

describe('the limit', () => {
  const limitOf = (samples: readonly Sample[], spent: number, limit = 1600) =>
    ask(samples, { spent: usd(spent), limit: usd(limit) }).limit;

  it('is reached at the pace of the spending', () => {
    const forecast = limitOf(spending(2 * HOUR, 300, 1000, 9000), 1000);
    expect(forecast?.kind === 'at' && minutes(forecast.at)).toBe(119);
  });

  it('is not, where the month ends before: then it says what is spent by then', () => {
    const samples = spending(4 * DAY, 1, 1000, 9000);
    const end = Date.UTC(2026, 11, 1);
    const forecast = limitOf(samples, 1000, 10_000);
    expect(forecast).toMatchObject({ kind: 'not-before', until: end });
    const level = forecast?.kind === 'not-before' ? forecast.level.minor : 0;
    expect(level).toBeGreaterThan(1000 + (0.9 * (end - NOW)) / HOUR);
    expect(level).toBeLessThan(1000 + (1.3 * (end - NOW)) / HOUR);
  });

  it('is nothing to reach where there is none, and unknown where it is', () => {
    const samples = spending(2 * HOUR, 300, 1000, 9000);
    expect(ask(samples, { limit: 'none' }).limit).toBeNull();
    expect(forecastOf(samples, without(account(ARMED), 'limit'), settings(), NOW).limit).toEqual({
      kind: 'not-enough',
    });
  });

  it('keeps its pace over the turn of the month', () => {
    const turn = Date.UTC(2026, 11, 1);
    const now = turn + 2 * HOUR;
    const samples = Array.from({ length: 60 }, (_, index) => now - MINUTE - index * 5 * MINUTE).map((at) =>
      sample(at, { spent: usd(Math.round((300 * (at - (at < turn ? turn - DAY : turn))) / HOUR)) }),
    );
    const of = account({ ...ARMED, spent: usd(595), limit: usd(1195) }, { readAt: now - MINUTE });
    const { limit, rates } = forecastOf(samples, of, settings(), now);
    expect(rates.limit?.perHour.minor).toBeGreaterThanOrEqual(295);
    expect(rates.limit?.perHour.minor).toBeLessThanOrEqual(306);
    expect(limit?.kind === 'at' && Math.round((limit.at - now) / MINUTE)).toBeGreaterThan(115);
  });
});

describe('the turn of the month', () => {
  const turn = Date.UTC(2026, 11, 1);
  const now = turn + 3 * HOUR;
  const across = (before: number, after: number) =>
    [turn - 5 * HOUR, turn - 4 * HOUR, now - HOUR, now - MINUTE].map((at, index) =>
      sample(at, { spent: usd([before, before, after, after][index] ?? 0) }),
    );
  const perDay = (samples: readonly Sample[]) =>
    forecastOf(samples, account({ ...ARMED, spent: usd(600) }, { readAt: now - MINUTE }), settings(), now).rates.limit
      ?.perDay.minor;

  it('starts the count again: what stands there after it was spent after it', () => {
    // 600 in the two hours from the turn; the time from the last reading to the turn is not known.
    expect(perDay(across(2000, 600))).toBe(Math.ceil((600 / (4 * HOUR - MINUTE)) * DAY));
  });

  it('is not blamed for a rise', () => {
    expect(perDay(across(500, 600))).toBe(Math.ceil((100 / (8 * HOUR - MINUTE)) * DAY));
  });
});
