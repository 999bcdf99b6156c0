import { type Fact, type Known, lastKnown } from '../../account/fact.ts';

/** A fact as it is to be shown: an aged value keeps its place, an unknown one its last value, and neither is trusted. */
export type Shown<T> =
  | { readonly kind: 'value'; readonly value: T; readonly readAt: number; readonly aged: boolean }
  | { readonly kind: 'unknown'; readonly last: Known<T> | undefined }
  | { readonly kind: 'not-offered' };

/** The moment of showing, and from which age on (ms) a value counts as aged. `unseen`: all of them do. */
export interface Viewing {
  readonly now: number;
  readonly horizon: number;
  readonly unseen: boolean;
}

export function shown<T>(fact: Fact<T>, { now, horizon, unseen }: Viewing): Shown<T> {
  if (fact.kind === 'not-offered') return { kind: 'not-offered' };
  if (fact.kind === 'unknown') return { kind: 'unknown', last: lastKnown(fact) };
  return { kind: 'value', value: fact.value, readAt: fact.readAt, aged: unseen || now - fact.readAt > horizon };
}
