/**
 * Where a fact came from. `worker` and `tab` are claude.ai's JSON, read by the worker or, where the worker is refused,
 * by the content script; `page` is text on the page; `stream` is the chat stream; `hand` was typed in by the user.
 */
export type Source = 'worker' | 'tab' | 'page' | 'stream' | 'hand';

/** Why a fact has no value. */
export type UnknownReason = 'never-read' | 'shape' | 'currency' | 'stale' | 'contradiction';

/** A value, when the request that brought it was sent (epoch ms), and where it came from. */
interface Read<T> {
  readonly value: T;
  readonly readAt: number;
  readonly source: Source;
}

/** `proven` is what JSON told last, where another source's word stands over it: what changed is told by JSON alone. */
export interface Known<T> extends Read<T> {
  readonly kind: 'known';
  readonly proven?: Read<T>;
}

/** No value. `last` is the last one that was known, with its own age: shown, never trusted. */
export interface Unknown<T> {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  readonly since: number;
  readonly last?: Known<T>;
}

/** claude.ai does not offer this to the account: not a failure, not a value. */
export interface NotOffered {
  readonly kind: 'not-offered';
  readonly readAt: number;
  readonly source: Source;
}

/** Something about an account that is known, unknown, or not there to be known. No boolean stands for unknown. */
export type Fact<T> = Known<T> | Unknown<T> | NotOffered;

export function known<T>(value: T, readAt: number, source: Source): Known<T> {
  return { kind: 'known', value, readAt, source };
}

export function unknown<T>(reason: UnknownReason, since: number, last?: Known<T>): Unknown<T> {
  return last === undefined ? { kind: 'unknown', reason, since } : { kind: 'unknown', reason, since, last };
}

export function notOffered(readAt: number, source: Source): NotOffered {
  return { kind: 'not-offered', readAt, source };
}

/** A fact that no reading has touched yet. */
export function neverRead<T>(): Unknown<T> {
  return { kind: 'unknown', reason: 'never-read', since: 0 };
}

/** The last value that was ever known, however old, with its age. */
export function lastKnown<T>(fact: Fact<T>): Known<T> | undefined {
  if (fact.kind === 'known') return fact;
  return fact.kind === 'unknown' ? fact.last : undefined;
}

/** The last value that JSON told, however old, also where another source's word stands over it. */
export function lastProven<T>(fact: Fact<T>): Read<T> | undefined {
  const last = lastKnown(fact);
  if (last === undefined || isAuthoritative(last.source)) return last;
  return last.proven;
}

/** A word that is not JSON's, over what JSON told last. */
export function standingOver<T>(word: Known<T>, fact: Fact<T>): Known<T> {
  const below = lastProven(fact);
  if (below === undefined) return word;
  const { value, readAt, source } = below;
  return { ...word, proven: { value, readAt, source } };
}

/** JSON of claude.ai, as against what a page, a stream or a hand says. */
export function isAuthoritative(source: Source): boolean {
  return source === 'worker' || source === 'tab';
}
