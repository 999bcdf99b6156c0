import type { PlainAnswer } from '../watch/protocol.ts';
import { boundedText } from './bounded-text.ts';

export type HttpResult =
  | { readonly ok: true; readonly value: PlainAnswer }
  | { readonly ok: false; readonly code: 'offline' | 'timeout' };

/** Sends one GET with the user's cookies. Answers within the time, with a value in any case. */
export interface Http {
  get(path: string, timeoutMs?: number): Promise<HttpResult>;
}

export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 15_000;
/** The largest body ever seen is a few kB; beyond this it is not the API that speaks. */
const MAX_BODY_BYTES = 2_000_000;

/**
 * `Http` over a browser's `fetch`. A redirect is not followed: the API never redirects, the login page does. A body
 * that is too large arrives empty.
 */
export function fetchHttp(fetchLike: FetchLike, origin: string): Http {
  return {
    async get(path, timeoutMs = TIMEOUT_MS) {
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        return { ok: true, value: await before(deadline, ask(fetchLike, `${origin}${path}`, deadline)) };
      } catch {
        return { ok: false, code: deadline.aborted ? 'timeout' : 'offline' };
      }
    },
  };
}

async function ask(fetchLike: FetchLike, url: string, signal: AbortSignal): Promise<PlainAnswer> {
  const response = await fetchLike(url, {
    method: 'GET',
    credentials: 'include',
    cache: 'no-store',
    redirect: 'manual',
    headers: { accept: 'application/json' },
    signal,
  });
  return plainAnswer(response);
}

/** A response as plain data. One that was redirected has the status 0, a body that is too large is empty. */
export async function plainAnswer(response: Response): Promise<PlainAnswer> {
  return {
    status: response.type === 'opaqueredirect' ? 0 : response.status,
    contentType: response.headers.get('content-type') ?? '',
    retryAfter: response.headers.get('retry-after'),
    mitigated: response.headers.get('cf-mitigated') !== null,
    body: await boundedText(response, MAX_BODY_BYTES),
  };
}

/** The work, or a rejection at the deadline even where the work does not heed the signal. */
function before<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    deadline.addEventListener('abort', () => reject(deadline.reason), { once: true });
  });
  return Promise.race([work, late]);
}
