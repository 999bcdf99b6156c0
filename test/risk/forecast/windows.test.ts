import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../src/account/sample.ts';
import { SESSION } from '../../../src/account/window.ts';
import { DAY, HOUR, MINUTE, NOW, SESSION_RESET, session, week } from '../build.ts';
import { ask, filling, minutes, moments, sample, sessionAt } from './samples.ts';

describe('a window', () => {
  const windowOf = (samples: readonly Sample[], percent: number, resetsAt: number | null = SESSION_RESET) =>
    ask(samples, { windows: [session(percent, { resetsAt })] }).windows[SESSION];

  it('is full when the pace of the session takes it there, and says what that rests on', () => {
    const samples = filling(2 * HOUR, 20, 80, SESSION_RESET);
    const forecast = windowOf(samples, 80);
    if (forecast?.kind !== 'at') throw new Error(forecast?.kind);
    // A minute of the hour that it takes has gone by since the reading.
    expect(minutes(forecast.at)).toBe(59);
    expect(forecast.basis).toEqual({ from: samples[0]!.at, to: samples.at(-1)!.at, readings: samples.length });
  });

  it('says the percent at its reset when it is not full before', () => {
    expect(windowOf(filling(2 * HOUR, 20, 45, SESSION_RESET), 45)).toMatchObject({
      kind: 'not-before',
      until: SESSION_RESET,
      level: 86,
    });
  });

  it('is idle without use', () => {
    expect(windowOf(filling(2 * HOUR, 0, 45, SESSION_RESET), 45)).toMatchObject({ kind: 'idle', level: 45 });
  });

  it.each([
    ['no reading', []],
    ['a single reading', filling(0, 20, 80, SESSION_RESET)],
    ['five minutes of readings', filling(5 * MINUTE, 20, 80, SESSION_RESET)],
    [
      'readings of another window',
      moments(2 * HOUR).map((at) => sample(at, { windows: [{ key: 'x', percent: 3, resetsAt: null }] })),
    ],
    ['readings that all missed it', moments(2 * HOUR).map((at) => sample(at))],
    [
      'readings of the future only',
      filling(2 * HOUR, 20, 80, SESSION_RESET).map((each) => ({ ...each, at: each.at + DAY })),
    ],
    [
      'readings of a month ago',
      filling(2 * HOUR, 20, 80, SESSION_RESET).map((each) => ({ ...each, at: each.at - 30 * DAY })),
    ],
  ])('is not foretold from %s', (_, samples) => {
    expect(windowOf(samples, 80)).toEqual({ kind: 'not-enough' });
  });

  it('is full now where it is full already', () => {
    expect(windowOf(filling(HOUR, 10, 100, SESSION_RESET), 100)).toMatchObject({ kind: 'at', at: NOW });
  });

  it('is not foretold after its reset, nor from facts that grew old', () => {
    const samples = filling(2 * HOUR, 20, 80, NOW);
    expect(windowOf(samples, 80, NOW)).toEqual({ kind: 'not-enough' });
    expect(ask(samples, { windows: [session(80)] }, NOW + 2 * HOUR).windows).toEqual({});
  });

  it('that has not started cannot fill sooner than it could run', () => {
    const before = filling(2 * HOUR, 5, 12, NOW - 20 * MINUTE).filter(({ at }) => at < NOW - 20 * MINUTE);
    const after = moments(15 * MINUTE).map((at) => sample(at, { windows: sessionAt(0, null) }));
    const forecast = windowOf([...before, ...after], 0, null);
    expect(forecast).toMatchObject({ kind: 'not-before' });
    expect(forecast?.kind === 'not-before' && forecast.until <= NOW + 2 * HOUR).toBe(true);
  });

  it('keeps the pace over a reset', () => {
    const reset = NOW - HOUR - MINUTE;
    const samples = moments(3 * HOUR).map((at) => {
      const before = at < reset;
      return sample(at, {
        windows: before
          ? sessionAt(70 + (30 * (at - reset)) / HOUR, reset)
          : sessionAt((30 * (at - reset)) / HOUR, SESSION_RESET),
      });
    });
    const forecast = ask(samples, { windows: [session(30)] });
    expect(forecast.rates.windows[SESSION]?.perHour).toBeCloseTo(30, 5);
  });

  it('that still shows the old count after its reset was not used anew', () => {
    const reset = NOW - 30 * MINUTE;
    const samples = moments(2 * HOUR).map((at) => sample(at, { windows: sessionAt(60, reset) }));
    expect(ask(samples, { windows: [session(60)] }).rates.windows[SESSION]).toMatchObject({ perHour: 0, perDay: 0 });
  });

  it('takes one percent up and down for jitter', () => {
    const samples = moments(2 * HOUR).map((at, index) =>
      sample(at, { windows: sessionAt(40 + (index % 2), SESSION_RESET) }),
    );
    expect(ask(samples, { windows: [session(40)] }).rates.windows[SESSION]?.perHour).toBeLessThan(2.1);
  });

  it('learns nothing from a drop that nobody announced', () => {
    const samples = filling(2 * HOUR, 10, 60, SESSION_RESET).map((each) =>
      each.at < NOW - HOUR
        ? each
        : { ...each, windows: sessionAt((each.windows[0]?.percent ?? 0) - 45, SESSION_RESET) },
    );
    expect(ask(samples, { windows: [session(15)] }).rates.windows[SESSION]?.perHour).toBeCloseTo(10, 5);
  });

  it('spreads what happened in a gap over the gap', () => {
    const ends = [NOW - 10 * HOUR, NOW - 9 * HOUR - 55 * MINUTE, NOW - MINUTE];
    const samples = ends.map((at, index) =>
      sample(at, { windows: [{ key: week(0).key, percent: [0, 0, 20][index]!, resetsAt: NOW + 3 * DAY }] }),
    );
    expect(ask(samples, { windows: [week(20)] }).rates.windows[week(0).key]?.perHour).toBeCloseTo(2, 0);
  });
});
