import type { Facts } from '../../../src/account/account.ts';
import type { Money } from '../../../src/account/money.ts';
import type { Sample, WindowSample } from '../../../src/account/sample.ts';
import { SESSION } from '../../../src/account/window.ts';
import type { Forecast } from '../../../src/risk/forecast/forecast.ts';
import { forecastOf } from '../../../src/risk/forecast/forecast-of.ts';
import { account, HOUR, MINUTE, NOW, settings, usd } from '../build.ts';

/** An account that can be charged: what a forecast is asked for in most tests. */
export const ARMED = { switch: 'on', reload: 'on', limit: 'none', balance: usd(1100), spent: usd(1000) } as const;

/** The forecast for the armed account with some facts changed, all read a minute before NOW. */
export function ask(samples: readonly Sample[], facts: Partial<Facts> = {}, now = NOW): Forecast {
  return forecastOf(samples, account({ ...ARMED, ...facts }), settings(), now);
}

/** A time as minutes from NOW. */
export const minutes = (at: number) => Math.round((at - NOW) / MINUTE);

/** A sample in which nothing was read but what is said. */
export function sample(at: number, more: Partial<Sample> = {}): Sample {
  return { at, balance: null, spent: null, switch: 'on', reload: 'on', windows: [], ...more };
}

export function sessionAt(percent: number, resetsAt: number | null): readonly WindowSample[] {
  return [{ key: SESSION, percent, resetsAt }];
}

/** Moments every `step` ms from `back` ms before NOW up to a minute before it. */
export function moments(back: number, step = 5 * MINUTE): readonly number[] {
  const end = NOW - MINUTE;
  return Array.from({ length: Math.floor(back / step) + 1 }, (_, index) => end - back + index * step);
}

/** Spending that rises by `perHour` minor units an hour and stands at `now` at the last reading; the balance falls with it. */
export function spending(
  back: number,
  perHour: number,
  now: number,
  balance: number,
  money: (minor: number) => Money = usd,
) {
  return moments(back).map((at) => {
    const later = Math.round((perHour * (NOW - MINUTE - at)) / HOUR);
    return sample(at, { spent: money(now - later), balance: money(balance + later) });
  });
}

/** A session that fills by `perHour` percent an hour and stands at `now` at the last reading. */
export function filling(back: number, perHour: number, now: number, resetsAt: number | null) {
  return moments(back).map((at) =>
    sample(at, { windows: sessionAt(Math.max(0, now - (perHour * (NOW - MINUTE - at)) / HOUR), resetsAt) }),
  );
}
