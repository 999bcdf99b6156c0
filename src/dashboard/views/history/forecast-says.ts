import type { Money } from '../../../account/money.ts';
import type { Case } from '../../../risk/evidence.ts';
import { heard } from '../../../risk/evidence.ts';
import type { BalanceForecast, Forecast, LimitForecast } from '../../../risk/forecast/forecast.ts';
import type { Severity } from '../../../risk/risk.ts';
import { plural } from '../../../words/plural.ts';
import type { Speech } from '../../../words/speech.ts';

/** One thing that is foreseen, and how much it matters. */
export interface Said {
  readonly tone: Severity;
  readonly text: string;
}

export interface ForecastWords {
  readonly said: readonly Said[];
  /** What it rests on; null where nothing could be said. */
  readonly basis: string | null;
}

/** Where the balance and the month's spending lead, in sentences; that it cannot be told is said, too. */
export function forecastSays(forecast: Forecast | null, of: Case, speech: Speech): ForecastWords {
  const { t, format } = speech;
  const rate = forecast?.rates.wallet ?? null;
  if (forecast === null || rate === null || heard(of.facts.balance) === undefined) {
    return { said: [{ tone: 'info', text: t('history_not_enough') }], basis: null };
  }
  const { now } = of;
  const said = [
    ...reloadSays(forecast.threshold, of, speech),
    ...(forecast.threshold === null ? zeroSays(forecast.zero, now, speech) : []),
    ...lossSays(forecast.expiries, now, speech),
    ...limitSays(forecast.limit, of, speech),
    { tone: 'info' as const, text: paceSays(rate.perDay, speech) },
  ];
  const { from, to, readings } = rate.basis;
  const args = [format.count(readings), format.when(from, now), format.when(to, now)];
  return { said, basis: plural('history_basis', readings, args, speech) };
}

function paceSays(perDay: Money, { t, format }: Speech): string {
  return perDay.minor > 0 ? t('history_pace', [format.money(perDay)]) : t('history_pace_idle');
}

function reloadSays(forecast: BalanceForecast | null, { facts, now }: Case, { t, format }: Speech): readonly Said[] {
  const threshold = heard(facts.reloadThreshold);
  if (forecast === null || threshold === undefined) return [];
  const mark = format.money(threshold);
  if (forecast.kind === 'not-enough') return [];
  if (forecast.kind !== 'at') {
    return [{ tone: 'info', text: t('history_no_reload', [mark, format.when(forecast.until, now)]) }];
  }
  const key = forecast.by === 'expiry' ? 'history_reload_by_expiry' : 'history_reload_by_use';
  return [{ tone: 'warning', text: t(key, [format.when(forecast.at, now), mark]) }];
}

function zeroSays(forecast: BalanceForecast | null, now: number, { t, format }: Speech): readonly Said[] {
  if (forecast?.kind !== 'at') return [];
  return [{ tone: 'info', text: t('history_used_up', [format.when(forecast.at, now)]) }];
}

function lossSays(expiries: Forecast['expiries'], now: number, { t, format }: Speech): readonly Said[] {
  return Object.values(expiries).flatMap((each): Said[] =>
    (each.kind === 'not-before' || each.kind === 'idle') && each.level.minor > 0
      ? [{ tone: 'warning', text: t('history_lost', [format.money(each.level), format.date(each.until, now)]) }]
      : [],
  );
}

function limitSays(forecast: LimitForecast | null, { facts, now }: Case, { t, format }: Speech): readonly Said[] {
  const limit = heard(facts.limit);
  if (forecast === null || forecast.kind === 'not-enough' || limit === undefined || limit === 'none') return [];
  if (forecast.kind === 'at') {
    return [
      { tone: 'warning', text: t('history_limit_reached', [format.money(limit), format.when(forecast.at, now)]) },
    ];
  }
  return [{ tone: 'info', text: t('history_limit_kept', [format.money(limit), format.money(forecast.level)]) }];
}
