import type { Account } from '../../account/account.ts';
import type { Sample } from '../../account/sample.ts';
import { caseNow } from '../evidence.ts';
import type { Settings } from '../settings.ts';
import { usualPace } from './daily-pace.ts';
import type { Forecast } from './forecast.ts';
import { limitPart } from './limit-part.ts';
import type { Estimator } from './pace.ts';
import { usableSamples } from './usable-samples.ts';
import { walletPart } from './wallet-part.ts';
import { windowParts } from './window-parts.ts';

/**
 * Where the use of an account leads, as the last `FORECAST_SPAN` of samples (in any order) and the fresh facts tell. A fact
 * that is unknown or old gives `not-enough`, never a guess. `now` in epoch ms. Pure: the same arguments give the same
 * forecast.
 */
export function forecastOf(
  samples: readonly Sample[],
  account: Account,
  settings: Settings,
  now: number,
  estimate: Estimator = usualPace,
): Forecast {
  const view = { samples: usableSamples(samples, now), of: caseNow(account, settings, now), now, estimate };
  const windows = windowParts(view);
  const { rate: wallet, ...ofWallet } = walletPart(view);
  const { rate: limit, ...ofLimit } = limitPart(view);
  return {
    windows: Object.fromEntries(windows.map(({ key, forecast }) => [key, forecast])),
    ...ofWallet,
    ...ofLimit,
    rates: { windows: Object.fromEntries(windows.map(({ key, rate }) => [key, rate])), wallet, limit },
  };
}
