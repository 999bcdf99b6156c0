import type { Sample } from '../../account/sample.ts';
import { type CounterReading, countedStretches } from './counted-stretches.ts';
import type { Stretch } from './stretch.ts';

const MINUTE = 60_000;

/** A reading may show the new count a little before the announced reset: two computers' clocks. */
const CLOCKS = 2 * MINUTE;

/** Resets nearer to each other than this are one reset: claude's own time jitters. */
const SAME_RESET = 10 * MINUTE;

interface WindowReading extends CounterReading {
  readonly resetsAt: number | null;
}

/** The stretches in which a plan window was seen to fill, in percent. */
export function windowStretches(samples: readonly Sample[], key: string): readonly Stretch[] {
  const readings = samples.flatMap(({ at, windows }): WindowReading[] => {
    const found = windows.find((window) => window.key === key);
    return found === undefined ? [] : [{ at, value: found.percent, resetsAt: found.resetsAt }];
  });
  return countedStretches(readings, restartOf);
}

/** The announced reset, where it has passed and the later reading no longer announces it. */
function restartOf(before: WindowReading, after: WindowReading): number | null {
  const reset = before.resetsAt;
  if (reset === null || after.at < reset - CLOCKS) return null;
  const same = after.resetsAt !== null && Math.abs(after.resetsAt - reset) < SAME_RESET;
  return same ? null : Math.min(reset, after.at);
}

/** The longest time, ms, that a window ever had left: about its length; null where none was ever running. */
export function longestLeft(samples: readonly Sample[], key: string): number | null {
  let longest: number | null = null;
  for (const { at, windows } of samples) {
    const resetsAt = windows.find((window) => window.key === key)?.resetsAt ?? null;
    if (resetsAt !== null && resetsAt > at) longest = Math.max(longest ?? 0, resetsAt - at);
  }
  return longest;
}
