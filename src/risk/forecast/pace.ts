import type { UseLog } from './use-log.ts';

/** What a forecast rests on: the span of the readings, epoch ms, and how many there were. */
export interface Basis {
  readonly from: number;
  readonly to: number;
  readonly readings: number;
}

/** Use per millisecond until a moment, epoch ms. */
export interface Leg {
  readonly perMs: number;
  readonly until: number;
}

/** How use is expected to go on: one leg after the other, in the order of time, the last without an end. */
export interface Pace {
  readonly legs: readonly Leg[];
  readonly basis: Basis;
}

/** Foretells use after `now` from what was seen before; null = not enough was seen. */
export type Estimator = (log: UseLog, now: number) => Pace | null;

/** What is used between two moments at a pace. */
export function usedAt({ legs }: Pace, from: number, to: number): number {
  let used = 0;
  let at = from;
  for (const { perMs, until } of legs) {
    const end = Math.min(until, to);
    if (end <= at) continue;
    used += perMs * (end - at);
    at = end;
  }
  return used;
}

/** When `amount` more than at `from` is used, epoch ms, at the latest: rounded down. Infinity = never. */
export function momentOf({ legs }: Pace, from: number, amount: number): number {
  if (amount <= 0) return from;
  let left = amount;
  let at = from;
  for (const { perMs, until } of legs) {
    if (until <= at) continue;
    const needs = perMs > 0 ? left / perMs : Number.POSITIVE_INFINITY;
    if (needs <= until - at) return needs === Number.POSITIVE_INFINITY ? needs : Math.floor(at + needs);
    left -= perMs * (until - at);
    at = until;
  }
  return Number.POSITIVE_INFINITY;
}

export function isIdle({ legs }: Pace): boolean {
  return legs.every(({ perMs }) => perMs === 0);
}
