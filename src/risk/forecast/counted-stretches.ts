import type { Stretch } from './stretch.ts';

/** One reading of a counter that only rises until it starts again. */
export interface CounterReading {
  readonly at: number;
  readonly value: number;
}

/** How many readings after a drop may show that it was none. */
const BLIP_READINGS = 3;

/**
 * The stretches that a counter shows, oldest first. `restartOf` says when between two readings it is known to have started
 * again from 0 (epoch ms), or null. A drop without a known restart is jitter, or a reading from before the clock was set
 * back, where one of the next readings is back at the old height: then it is passed over. Where the drop stays, nobody
 * knows what was used, and the stretch is left out.
 */
export function countedStretches<R extends CounterReading>(
  readings: readonly R[],
  restartOf: (before: R, after: R) => number | null,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let last: R | undefined;
  let index = -1;
  for (const next of readings) {
    index += 1;
    const restart = last === undefined ? null : restartOf(last, next);
    if (last !== undefined && (restart !== null || next.value >= last.value))
      stretches.push(stretchOf(last, next, restart));
    else if (last !== undefined && isBlip(readings, index, last, restartOf)) continue;
    last = next;
  }
  return stretches;
}

function stretchOf(before: CounterReading, after: CounterReading, restart: number | null): Stretch {
  const { at: to, value } = after;
  if (restart === null) return { from: before.at, to, used: value - before.value };
  return { from: restart > before.at && restart < to ? restart : before.at, to, used: value };
}

function isBlip<R extends CounterReading>(
  readings: readonly R[],
  dropAt: number,
  high: R,
  restartOf: (before: R, after: R) => number | null,
): boolean {
  return readings
    .slice(dropAt + 1, dropAt + 1 + BLIP_READINGS)
    .some((later) => restartOf(high, later) === null && later.value >= high.value);
}
