import type { FactName, Facts } from './account.ts';
import type { Source, UnknownReason } from './fact.ts';

/** What one reading says of one fact. A fact that a reading does not name is left as it was. */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'unreadable'; readonly reason: UnknownReason }
  | { readonly kind: 'not-offered' };

export type Readings = { readonly [K in FactName]?: Reading<Facts[K]> };

/** What one look at one organization brought: facts of one moment and one source. */
export interface Observation {
  readonly org: string;
  /** When the request was sent, epoch ms: a fact is never younger than that. */
  readonly at: number;
  readonly source: Source;
  /**
   * Since when a page has said so, unchanged (epoch ms): what it shows is no younger than that. Absent = since `at`.
   */
  readonly saidSince?: number;
  readonly readings: Readings;
  /** Sources within the observation that disagreed, already decided towards the risk. */
  readonly contradictions: readonly { readonly fact: FactName; readonly kept: string; readonly dropped: string }[];
}

export function value<T>(of: T): Reading<T> {
  return { kind: 'value', value: of };
}

export function unreadable<T>(reason: UnknownReason = 'shape'): Reading<T> {
  return { kind: 'unreadable', reason };
}

export const NOT_OFFERED = { kind: 'not-offered' } as const satisfies Reading<never>;
