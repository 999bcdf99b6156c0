import type { Stretch } from './stretch.ts';

/** What was used and how long was watched up to the start of each stretch: sums between two moments then cost little. */
export interface UseLog {
  readonly stretches: readonly Stretch[];
  readonly usedBefore: readonly number[];
  readonly observedBefore: readonly number[];
}

/** What was used in a time, and how much of it was watched, ms. */
export interface Use {
  readonly used: number;
  readonly observed: number;
}

/** `stretches` oldest first, none over another. */
export function useLogOf(stretches: readonly Stretch[]): UseLog {
  const usedBefore: number[] = [];
  const observedBefore: number[] = [];
  let [used, observed] = [0, 0];
  for (const stretch of stretches) {
    usedBefore.push(used);
    observedBefore.push(observed);
    used += stretch.used;
    observed += stretch.to - stretch.from;
  }
  return { stretches, usedBefore, observedBefore };
}

/**
 * What was used between two moments, epoch ms. A stretch that lies partly outside counts in proportion. The weights depend
 * on times alone, never on what was used: more use never gives a lower sum.
 */
export function useBetween(log: UseLog, from: number, to: number): Use {
  const [start, end] = [useUntil(log, from), useUntil(log, to)];
  return { used: Math.max(0, end.used - start.used), observed: Math.max(0, end.observed - start.observed) };
}

function useUntil({ stretches, usedBefore, observedBefore }: UseLog, moment: number): Use {
  const index = lastStarted(stretches, moment);
  const stretch = stretches[index];
  if (stretch === undefined) return { used: 0, observed: 0 };
  const length = stretch.to - stretch.from;
  const inside = Math.min(moment - stretch.from, length);
  return {
    used: (usedBefore[index] ?? 0) + (inside === length ? stretch.used : (stretch.used * inside) / length),
    observed: (observedBefore[index] ?? 0) + inside,
  };
}

/** The index of the last stretch that starts before a moment; −1 = none does. */
function lastStarted(stretches: readonly Stretch[], moment: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const stretch = stretches[middle];
    if (stretch !== undefined && stretch.from < moment) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
