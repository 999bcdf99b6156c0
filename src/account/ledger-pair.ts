import type { Account, FactName, Facts } from './account.ts';
import { type Fact, isAuthoritative } from './fact.ts';

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

/** The value and age of a fact that JSON told; null for anything else. */
function proven<T>(fact: Fact<T>): { readonly value: T; readonly readAt: number } | null {
  return fact.kind === 'known' && isAuthoritative(fact.source) ? fact : null;
}

/**
 * A fact that was read anew: known on both sides, by JSON, the second time later than the first. Null otherwise: a gap,
 * a page's word, an older reading or one that failed tells of no change.
 */
export function pairOf<K extends FactName>(before: Account, after: Account, name: K): Pair<Facts[K]> | null {
  const was = proven<Facts[K]>(before.facts[name]);
  const is = proven<Facts[K]>(after.facts[name]);
  if (was === null || is === null || is.readAt <= was.readAt) return null;
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
