import {
  cloudflareChallenge,
  failure,
  notFound,
  serverError,
  signedOut,
  tooMany,
  wrongOrganization,
} from './answers/errors.ts';
import { answer, type ReplicaAnswer } from './answers/exchange.ts';

export type FaultKind =
  | 'status'
  | 'signed-out'
  | 'wrong-organization'
  | 'not-found'
  | 'rate-limited'
  | 'server-error'
  | 'cloudflare'
  | 'hang'
  | 'html'
  | 'truncated'
  | 'empty'
  | 'drop';

/** Something that goes wrong on matching requests. A regular expression is tested against the path and its query. */
export interface Fault {
  match: RegExp | ((method: string, path: string) => boolean);
  kind: FaultKind;
  /** The status of `status`, and of `signed-out` (403 unless 401) and `server-error` (500 unless another). */
  status?: number;
  /** The `Retry-After` header as it is: seconds or an HTTP date. */
  retryAfter?: string | number;
  /** How many requests it hits; without it the fault stays until it is taken out of the list. */
  times?: number;
}

/** Thrown when the connection breaks off without an answer. */
export class ConnectionDropped extends Error {
  override name = 'ConnectionDropped';
}

/** Finds the first fault for a request and counts it down; a fault that is used up leaves the list. */
export function takeFault(faults: Fault[], method: string, path: string): Fault | null {
  const index = faults.findIndex(({ match }) =>
    match instanceof RegExp ? path.search(match) >= 0 : match(method, path),
  );
  const fault = faults[index];
  if (fault === undefined) return null;
  if (fault.times !== undefined) {
    fault.times -= 1;
    if (fault.times <= 0) faults.splice(index, 1);
  }
  return fault;
}

/** The answer of a fault; `honest` is what the request would have got, for faults that spoil it on the way. */
export function faultAnswer(
  fault: Fault,
  honest: () => ReplicaAnswer,
  signal: AbortSignal | undefined,
): ReplicaAnswer | Promise<ReplicaAnswer> {
  const retryAfter = fault.retryAfter === undefined ? null : String(fault.retryAfter);
  switch (fault.kind) {
    case 'status':
      return withRetry(failure(fault.status ?? 400, 'invalid_request_error', 'Request refused', null), retryAfter);
    case 'signed-out':
      return signedOut(fault.status ?? 403);
    case 'wrong-organization':
      return wrongOrganization();
    case 'not-found':
      return notFound();
    case 'rate-limited':
      return tooMany(retryAfter);
    case 'server-error':
      return withRetry(serverError(fault.status ?? 500), retryAfter);
    case 'cloudflare':
      return cloudflareChallenge();
    case 'html':
      return answer(200, 'text/html; charset=utf-8', '<!DOCTYPE html><title>Claude</title><p>Be right back.</p>');
    case 'empty':
      return answer(200, 'application/json', '');
    case 'truncated':
      return cutShort(honest());
    case 'hang':
      return untilAborted(signal);
    case 'drop':
      throw new ConnectionDropped('The connection was closed');
  }
}

function withRetry(result: ReplicaAnswer, retryAfter: string | null): ReplicaAnswer {
  if (retryAfter !== null) result.headers['retry-after'] = retryAfter;
  return result;
}

function cutShort(result: ReplicaAnswer): ReplicaAnswer {
  return { ...result, body: result.body.slice(0, Math.floor(result.body.length / 2)), parts: null };
}

function untilAborted(signal: AbortSignal | undefined): Promise<ReplicaAnswer> {
  return new Promise((_resolve, reject) => {
    const abort = () => reject(new DOMException('The operation was aborted.', 'AbortError'));
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
