import { isAtLimit, type PlanWindow } from '../../account/window.ts';
import type { WindowForecast } from './forecast.ts';
import { isIdle, momentOf, type Pace, usedAt } from './pace.ts';
import { reachOf } from './reach.ts';

/** A level that was read, and when, epoch ms. */
export interface ReadLevel {
  readonly readAt: number;
  readonly now: number;
}

const FULL = 100;

/**
 * When a window is full. `longest` is how long it can run, ms: a window that has not started ends no sooner than after
 * that; null where that is not known.
 */
export function windowForecast(
  window: PlanWindow,
  { readAt, now }: ReadLevel,
  pace: Pace | null,
  longest: number | null,
): WindowForecast {
  const { percent, resetsAt, exhausted } = window;
  if (pace === null || (resetsAt !== null && resetsAt <= now)) return { kind: 'not-enough' };
  const { basis } = pace;
  if (exhausted || isAtLimit(window)) return { kind: 'at', at: now, basis };
  if (percent === null) return { kind: 'not-enough' };
  const start = Math.min(readAt, now);
  const at = momentOf(pace, start, FULL - percent);
  const end = resetsAt ?? (longest === null ? Number.POSITIVE_INFINITY : now + longest);
  const until = Math.min(end, reachOf(basis, now));
  if (at < until) return { kind: 'at', at: Math.max(at, now), basis };
  const level = Math.min(FULL, Math.ceil(percent + usedAt(pace, start, until)));
  return { kind: isIdle(pace) ? 'idle' : 'not-before', until, level, basis };
}
