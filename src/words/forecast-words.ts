import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { isAtLimit, type PlanWindow } from '../account/window.ts';
import type { ExpiryForecast, Forecast, LimitForecast, WindowForecast } from '../risk/forecast/forecast.ts';
import type { PaceWords } from './basis-words.ts';
import type { Speech } from './speech.ts';

/** Where a window's use leads. `ahead`: the same in percent, at the reset or where the forecast ends. */
export interface WindowPace extends PaceWords {
  readonly ahead: number;
}

/** Where an account's use leads, in words. Null = there is nothing to say. */
export interface ForecastWords {
  window(window: PlanWindow): WindowPace | null;
  /** Of the credit that is in the wallet: when it reaches the threshold of auto-reload, or is used up. */
  readonly wallet: PaceWords | null;
  readonly limit: PaceWords | null;
  /** What becomes of a tranche by its expiry. */
  expiry(id: string): PaceWords | null;
  /** Nothing at all can be foretold yet. */
  readonly tooFew: boolean;
}

/** The forecast as of the last reading; what it says of a time that has passed is no longer said. `now` in epoch ms. */
export function forecastWords(forecast: Forecast | null, account: Account, now: number, speech: Speech): ForecastWords {
  const windows = Object.values(forecast?.windows ?? {});
  return {
    window: (window) => windowPace(window, forecast?.windows[window.key], now, speech),
    wallet: forecast === null ? null : walletPace(forecast, account, now, speech),
    limit: limitPace(forecast?.limit, now, speech),
    expiry: (id) => expiryPace(forecast?.expiries[id], now, speech),
    tooFew: windows.length > 0 && windows.every(({ kind }) => kind === 'not-enough'),
  };
}

const FULL = 100;

function windowPace(
  window: PlanWindow,
  forecast: WindowForecast | undefined,
  now: number,
  { t, format }: Speech,
): WindowPace | null {
  // Of a full window, and of one that nobody uses, its figure says it all.
  if (forecast === undefined || forecast.kind === 'not-enough' || forecast.kind === 'idle') return null;
  const end = forecast.kind === 'at' ? forecast.at : forecast.until;
  if (isAtLimit(window) || end <= now) return null;
  const { basis } = forecast;
  if (forecast.kind === 'at') return { text: t('pop_pace_full', [format.when(end, now)]), ahead: FULL, basis };
  const percent = format.percent(forecast.level);
  const isReset = end === window.resetsAt;
  const text = isReset ? t('pop_pace_reset', [percent]) : t('pop_pace_by', [percent, format.when(end, now)]);
  return { text, ahead: forecast.level, basis };
}

function walletPace(
  { threshold, zero }: Forecast,
  { facts }: Account,
  now: number,
  { t, format }: Speech,
): PaceWords | null {
  const mark = lastKnown(facts.reloadThreshold)?.value;
  if (threshold?.kind === 'at' && threshold.at > now && mark !== undefined) {
    const key = threshold.by === 'expiry' ? 'pop_pace_threshold_expiry' : 'pop_pace_threshold';
    return { text: t(key, [format.money(mark), format.when(threshold.at, now)]), basis: threshold.basis };
  }
  // With auto-reload on it never comes to that; an expiry has its own line.
  if (threshold !== null || zero?.kind !== 'at' || zero.by === 'expiry' || zero.at <= now) return null;
  return { text: t('pop_pace_lasts', [format.when(zero.at, now)]), basis: zero.basis };
}

function limitPace(forecast: LimitForecast | null | undefined, now: number, { t, format }: Speech): PaceWords | null {
  if (forecast?.kind === 'at' && forecast.at > now) {
    return { text: t('pop_pace_limit', [format.when(forecast.at, now)]), basis: forecast.basis };
  }
  if (forecast?.kind !== 'not-before' || forecast.until <= now) return null;
  const { level, until, basis } = forecast;
  return { text: t('pop_pace_month', [format.money(level), format.date(until, now)]), basis };
}

function expiryPace(forecast: ExpiryForecast | undefined, now: number, { t, format }: Speech): PaceWords | null {
  if (forecast === undefined || forecast.kind === 'not-enough') return null;
  const { basis } = forecast;
  if (forecast.kind === 'at') return { text: t('pop_pace_used'), basis };
  if (forecast.until <= now) return null;
  const { level } = forecast;
  return { text: level.minor > 0 ? t('pop_pace_lost', [format.money(level)]) : t('pop_pace_used'), basis };
}
