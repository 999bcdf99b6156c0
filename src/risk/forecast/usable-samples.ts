import type { Sample } from '../../account/sample.ts';

const MINUTE = 60_000;

/** Readings a little in the future are clock noise; others stem from before the clock was set back and have no known age. */
const NOISE = MINUTE;

/** How far back a forecast looks, ms: a week and a day. Callers need not pass older samples. */
export const FORECAST_SPAN = 8 * 24 * 60 * MINUTE;

/** The samples that a forecast may rest on: none of the future, none too old, in the order of time, one for each moment. */
export function usableSamples(samples: readonly Sample[], now: number): readonly Sample[] {
  const near = samples.filter(({ at }) => at <= now + NOISE && at >= now - FORECAST_SPAN);
  const ordered = near.toSorted((a, b) => a.at - b.at);
  return ordered.filter(({ at }, index) => at !== ordered[index + 1]?.at);
}
