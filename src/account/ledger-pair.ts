import type { Account, FactName, Facts } from './account.ts';
import { lastProven } from './fact.ts';

/** The two readings between which something happened, epoch ms: `after` the one and not later than the other. */
export interface Interval {
  readonly after: number;
  readonly before: number;
}

/** One fact at two readings. */
export interface Pair<T> extends Interval {
  readonly was: T;
  readonly is: T;
}

/**
 * A fact that was read anew: told by JSON on both sides, the second time later than the first. Before a time in which it
 * could not be read, or in which a page's word stood over it, the last that JSON told counts: what happened meanwhile shows
 * in between. Null otherwise: a page's word, an older reading or one that failed tells of no change.
 */
export function pairOf<K extends FactName>(before: Account, after: Account, name: K): Pair<Facts[K]> | null {
  const was = lastProven<Facts[K]>(before.facts[name]);
  const is = lastProven<Facts[K]>(after.facts[name]);
  if (was === undefined || is === undefined || is.readAt <= was.readAt) return null;
  return { was: was.value, is: is.value, after: was.readAt, before: is.readAt };
}

/** Were both facts read in the same two looks? Only then can one explain the other. */
export function sameLooks(a: Interval | null, b: Interval | null): boolean {
  return a !== null && b !== null && a.after === b.after && a.before === b.before;
}

/** Does the one interval lie within the other? */
export function isWithin(inner: Interval, outer: Interval): boolean {
  return inner.after >= outer.after && inner.before <= outer.before;
}
