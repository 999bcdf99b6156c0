import type { ReplicaAnswer } from './answers/exchange.ts';
import { ConnectionDropped } from './faults.ts';
import { defaultSessionKey, type Replica } from './replica.ts';

/** A function with the signature of `fetch` that asks the replica in this process, with the cookies of a login. */
export function createFetch(replica: Replica, sessionKey: string = defaultSessionKey): typeof fetch {
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const url = new URL(address, 'https://claude.ai');
    const request = input instanceof Request ? new Request(input, init) : new Request(url, init);
    const { signal } = request;
    signal.throwIfAborted();
    const cookies = request.credentials === 'omit' ? {} : replica.cookies(sessionKey);
    const headers = Object.fromEntries(request.headers);
    const body = await request.text();
    try {
      const path = url.pathname + url.search;
      return toResponse(await replica.handle({ method: request.method, path, headers, cookies, body, signal }), url);
    } catch (error) {
      // What a browser's own fetch throws for a broken connection.
      throw error instanceof ConnectionDropped ? new TypeError('Failed to fetch', { cause: error }) : error;
    }
  };
}

function toResponse(result: ReplicaAnswer, url: URL): Response {
  const bodiless = result.status === 204 || result.status === 304;
  const response = new Response(bodiless ? null : result.body, { status: result.status, headers: result.headers });
  Object.defineProperty(response, 'url', { value: url.href });
  return response;
}
