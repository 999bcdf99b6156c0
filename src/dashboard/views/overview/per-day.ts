import type { Forecast } from '../../../risk/forecast/forecast.ts';
import type { PaceWords } from '../../../words/basis-words.ts';
import type { Speech } from '../../../words/speech.ts';

/** What is spent on a usual day, in words; null where the readings are too few to tell. */
export function perDay(forecast: Forecast | null, { t, format }: Speech): PaceWords | null {
  const rate = forecast?.rates.limit ?? forecast?.rates.wallet ?? null;
  return rate === null ? null : { text: t('overview_per_day', [format.money(rate.perDay)]), basis: rate.basis };
}
