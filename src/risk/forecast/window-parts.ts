import type { Rate, WindowForecast } from './forecast.ts';
import { rateOf } from './rate-of.ts';
import { useLogOf } from './use-log.ts';
import type { View } from './view.ts';
import { windowForecast } from './window-forecast.ts';
import { longestLeft, windowStretches } from './window-stretches.ts';

export interface WindowPart {
  readonly key: string;
  readonly forecast: WindowForecast;
  readonly rate: Rate<number> | null;
}

/** What is foretold of each plan window that was read. */
export function windowParts({ samples, of, now, estimate }: View): readonly WindowPart[] {
  const read = of.facts.windows;
  if (read.kind !== 'proof' && read.kind !== 'hint') return [];
  return read.value.map((window) => {
    const pace = estimate(useLogOf(windowStretches(samples, window.key)), now);
    const longest = window.resetsAt === null ? longestLeft(samples, window.key) : null;
    const forecast = windowForecast(window, { readAt: read.readAt, now }, pace, longest);
    return { key: window.key, forecast, rate: pace && rateOf(pace, now) };
  });
}
