import type { Failure, Part } from '../watch/ports.ts';
import { failureOf } from './failure.ts';
import type { HttpResult } from './http.ts';

export type JsonAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly failure: Failure };

/** The body of a good answer, or the failure that stands in its place. A body cut short is `not-json`. */
export function jsonAnswer(result: HttpResult, part: Part | 'organizations', now: number): JsonAnswer {
  if (!result.ok) return { ok: false, failure: { kind: result.code, status: null, retryAt: null } };
  const failure = failureOf(result.value, part, now);
  if (failure !== null) return { ok: false, failure };
  try {
    return { ok: true, body: JSON.parse(result.value.body) };
  } catch {
    return { ok: false, failure: { kind: 'not-json', status: result.value.status, retryAt: null } };
  }
}
