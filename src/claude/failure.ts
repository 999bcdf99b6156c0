import type { Failure, FailureKind, Part } from '../watch/ports.ts';
import type { PlainAnswer } from '../watch/protocol.ts';
import { fieldsOf } from './fields.ts';
import { retryTime } from './retry-after.ts';

/**
 * Why an answer brings no data; null when it is a success that claims to be JSON. An error body is read for its error
 * code and never as data: one peer did, and showed a 403 as a reading full of nulls. `not-offered` is a first opinion,
 * to be confirmed by a good reading of the same organization's usage.
 */
export function failureOf(answer: PlainAnswer, part: Part | 'organizations', now: number): Failure | null {
  const kind = kindOf(answer, part);
  if (kind === null) return null;
  const status = answer.status === 0 ? null : answer.status;
  return { kind, status, retryAt: retryTime(answer.retryAfter, now) };
}

function kindOf(answer: PlainAnswer, part: Part | 'organizations'): FailureKind | null {
  const { status } = answer;
  // A redirect that was not followed: claude.ai sends a browser without a session to its login page.
  if (status === 0) return 'signed-out';
  if (status >= 200 && status < 300) return isJson(answer) ? null : 'not-json';
  if (isChallenge(answer)) return 'challenge';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server-error';
  if (status === 401) return 'signed-out';
  if (status === 403) return forbiddenKind(answer, part);
  if (status === 404 && isOptional(part)) return 'not-offered';
  return 'refused';
}

/** claude.ai answers 403 for a lost session, a foreign organization and a thing that the plan has not (2026). */
function forbiddenKind(answer: PlainAnswer, part: Part | 'organizations'): FailureKind {
  const error = errorIn(answer);
  if (error === null) return 'refused';
  if (error.code === 'account_session_invalid') return 'signed-out';
  if (isOptional(part)) return 'not-offered';
  return part === 'usage' && error.type === 'permission_error' && error.code === null
    ? 'wrong-organization'
    : 'refused';
}

/** Every account has usage; whatever else there is depends on the plan and on the user's role. */
function isOptional(part: Part | 'organizations'): boolean {
  return part !== 'usage' && part !== 'organizations';
}

function isJson(answer: PlainAnswer): boolean {
  return /^application\/(?:[\w.-]+\+)?json(?:\s*;|\s*$)/i.test(answer.contentType.trim());
}

function isChallenge(answer: PlainAnswer): boolean {
  const isPage = /^text\/html/i.test(answer.contentType.trim());
  return isPage && (answer.mitigated || answer.body.includes('Just a moment'));
}

interface ApiError {
  readonly type: unknown;
  /** Null where the error has none: that alone tells a foreign organization from a lost session. */
  readonly code: unknown;
}

function errorIn(answer: PlainAnswer): ApiError | null {
  if (!isJson(answer)) return null;
  try {
    const error = fieldsOf(fieldsOf(JSON.parse(answer.body))?.error);
    if (error === null) return null;
    return { type: error.type, code: fieldsOf(error.details)?.error_code ?? null };
  } catch {
    return null;
  }
}
