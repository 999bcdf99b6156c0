import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facts } from '../../../src/account/account.ts';
import type { Money } from '../../../src/account/money.ts';
import type { Sample } from '../../../src/account/sample.ts';
import { SESSION } from '../../../src/account/window.ts';
import type { Forecast } from '../../../src/risk/forecast/forecast.ts';
import { forecastOf } from '../../../src/risk/forecast/forecast-of.ts';
import { anyAccount } from '../arbitraries.ts';
import { account, DAY, HOUR, jpy, kwd, MINUTE, NOW, ORG, session, settings, tranche, usd } from '../build.ts';
import { sample } from './samples.ts';

/** One step of a history: minutes since the reading before, minor units and percent used in it, and what was not read. */
interface Step {
  readonly gap: number;
  readonly cents: number;
  readonly percent: number;
  readonly missed: boolean;
}

interface History {
  readonly steps: readonly Step[];
  readonly money: (minor: number) => Money;
  readonly distance: number;
  readonly credit: number;
  readonly expiresIn: number;
}

const LENGTH = 5 * HOUR;

const history: fc.Arbitrary<History> = fc.record({
  steps: fc.array(
    fc.record({
      gap: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 6 }) }, fc.integer({ min: 30, max: 900 })),
      cents: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 80 })),
      percent: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 })),
      missed: fc.nat(4).map((each) => each === 0),
    }),
    { maxLength: 60 },
  ),
  money: fc.constantFrom(usd, jpy, kwd),
  distance: fc.integer({ min: 1, max: 4000 }),
  credit: fc.integer({ min: 1, max: 3000 }),
  expiresIn: fc.integer({ min: 10, max: 20_000 }),
});

/** The samples of a history that ends a minute before NOW; windows start again every five hours. */
function samplesOf({ steps, money }: History, times: number): readonly Sample[] {
  let at = NOW - MINUTE - steps.reduce((sum, { gap }) => sum + gap * MINUTE, 0);
  let [spent, percent, reset] = [100 * times, 0, at + LENGTH];
  return steps.map((step) => {
    at += step.gap * MINUTE;
    spent += step.cents * times;
    const fresh = at >= reset;
    while (at >= reset) reset += LENGTH;
    percent = (fresh ? 0 : percent) + step.percent * times;
    return step.missed
      ? sample(at)
      : sample(at, { spent: money(spent), windows: [{ key: SESSION, percent, resetsAt: reset }] });
  });
}

/** What is left to use stays as it is; only what came before is `times` as much, unless `scale` says otherwise. */
function foretell(of: History, times: number, scale = 1): Forecast {
  const { money, distance, credit, expiresIn } = of;
  const facts: Partial<Facts> = {
    switch: 'on',
    reload: 'on',
    reloadThreshold: money(500 * scale),
    balance: money((500 + distance) * scale),
    spent: money(100 * scale),
    limit: money((100 + distance) * scale),
    windows: [session(60)],
    tranches: [tranche(money(credit * scale), NOW + expiresIn * MINUTE)],
  };
  return forecastOf(samplesOf(of, times), account(facts, { org: ORG }), settings(), NOW);
}

type Any = NonNullable<Forecast['threshold'] | Forecast['limit'] | Forecast['windows'][string]>;

/** When something is reached; Infinity = not within what is foretold. */
function momentOf(forecast: Any | null | undefined): number {
  return forecast?.kind === 'at' ? forecast.at : Number.POSITIVE_INFINITY;
}

function allOf({ windows, threshold, zero, limit, expiries }: Forecast): readonly (Any | null)[] {
  return [...Object.values(windows), threshold, zero, limit, ...Object.values(expiries)];
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

test('no number is NaN or endless, and none lies before now', () => {
  fc.assert(
    fc.property(history, anyAccount, (of, other) => {
      const samples = samplesOf(of, 1);
      for (const forecast of [foretell(of, 1), forecastOf(samples, other, settings(), NOW)]) {
        expect(numbersIn(forecast).every(Number.isFinite)).toBe(true);
        for (const each of allOf(forecast)) {
          if (each?.kind === 'at') expect(each.at).toBeGreaterThanOrEqual(NOW);
          if (each?.kind === 'not-before') expect(each.until).toBeGreaterThanOrEqual(NOW);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('amounts are whole minor units and times whole milliseconds', () => {
  fc.assert(
    fc.property(history, (of) => {
      const { rates, ...forecast } = foretell(of, 1);
      expect(numbersIn(forecast).every(Number.isInteger)).toBe(true);
      expect(numbersIn([rates.wallet, rates.limit]).every(Number.isInteger)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('more use never makes anything later, and never more credit lost', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 2, max: 5 }), (of, times) => {
      const [less, more] = [foretell(of, 1), foretell(of, times)];
      const pairs: [Any | null | undefined, Any | null | undefined][] = [
        [less.threshold, more.threshold],
        [less.zero, more.zero],
        [less.limit, more.limit],
        [less.windows[SESSION], more.windows[SESSION]],
        [less.expiries.t1, more.expiries.t1],
      ];
      for (const [a, b] of pairs) expect(momentOf(b)).toBeLessThanOrEqual(momentOf(a));
      const lost = (of: Any | undefined) => (of && 'level' in of && typeof of.level === 'object' ? of.level.minor : 0);
      expect(lost(more.expiries.t1)).toBeLessThanOrEqual(lost(less.expiries.t1));
    }),
    { numRuns: 300 },
  );
});

test('one more use somewhere never makes the crossing later', () => {
  fc.assert(
    fc.property(history, fc.nat(), fc.integer({ min: 1, max: 500 }), (of, place, cents) => {
      const index = of.steps.length === 0 ? 0 : place % of.steps.length;
      const steps = of.steps.map((step, each) => (each === index ? { ...step, cents: step.cents + cents } : step));
      const [less, more] = [foretell(of, 1), foretell({ ...of, steps }, 1)];
      // A millisecond: sums in another order round otherwise.
      for (const what of ['threshold', 'zero', 'limit'] as const)
        expect(momentOf(more[what])).toBeLessThanOrEqual(momentOf(less[what]) + 1);
    }),
    { numRuns: 300 },
  );
});

test('twice as much of everything takes as long', () => {
  fc.assert(
    fc.property(history, (of) => {
      const [once, twice] = [foretell(of, 1), foretell(of, 2, 2)];
      for (const what of ['threshold', 'zero', 'limit'] as const) {
        expect(twice[what]?.kind).toBe(once[what]?.kind);
        expect(momentOf(twice[what])).toBe(momentOf(once[what]));
      }
    }),
    { numRuns: 200 },
  );
});

test('asking twice gives the same, whatever the order of the samples, and changes nothing', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: DAY }), (of, later) => {
      const samples = samplesOf(of, 1);
      const before = structuredClone(samples);
      const ask = (list: readonly Sample[]) =>
        forecastOf(list, account({ windows: [session(50)] }), settings(), NOW + later);
      expect(ask(samples.toReversed())).toEqual(ask(samples));
      expect(samples).toEqual(before);
    }),
    { numRuns: 100 },
  );
});
