import { describe, expect, it, vi } from 'vitest';
import { type FetchLike, fetchHttp } from '../../src/claude/http.ts';

const ORIGIN = 'https://claude.ai';
const get = (fetchLike: FetchLike, timeoutMs?: number) =>
  fetchHttp(fetchLike, ORIGIN).get('/api/organizations', timeoutMs);
const never = () => new Promise<never>(() => undefined);

function stream(...chunks: readonly (Uint8Array | Error)[]): ReadableStream<Uint8Array> {
  const left = [...chunks];
  return new ReadableStream({
    pull(controller) {
      const next = left.shift();
      if (next === undefined) controller.close();
      else if (next instanceof Error) controller.error(next);
      else controller.enqueue(next);
    },
  });
}

describe('a GET with the own cookies', () => {
  it('asks for fresh JSON, with cookies, and follows no redirect', async () => {
    const fetchLike = vi.fn<FetchLike>(async () => new Response('{}'));
    await get(fetchLike);
    const [url, init] = fetchLike.mock.calls[0]!;
    expect(url).toBe('https://claude.ai/api/organizations');
    expect(init).toMatchObject({ method: 'GET', credentials: 'include', cache: 'no-store', redirect: 'manual' });
    expect(init.headers).toEqual({ accept: 'application/json' });
    expect(init.signal).toBeInstanceOf(AbortSignal);
  });

  it('answers with plain data, whatever the status', async () => {
    const headers = { 'content-type': 'text/html', 'retry-after': '60', 'cf-mitigated': 'challenge' };
    const result = await get(async () => new Response('Grüße', { status: 403, headers }));
    const value = { status: 403, contentType: 'text/html', retryAfter: '60', mitigated: true, body: 'Grüße' };
    expect(result).toEqual({ ok: true, value });
    expect(structuredClone(result)).toEqual(result);
  });

  it('puts characters together that arrive in halves', async () => {
    const bytes = new TextEncoder().encode('"€"');
    const result = await get(async () => new Response(stream(bytes.slice(0, 2), bytes.slice(2))));
    expect(result).toMatchObject({ value: { body: '"€"' } });
  });

  it('tells a redirect by status 0', async () => {
    const redirect = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    expect(await get(async () => redirect)).toMatchObject({ ok: true, value: { status: 0, body: '' } });
  });

  it('is offline when the request fails, or the connection breaks midway', async () => {
    expect(await get(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({ ok: false, code: 'offline' });
    const half = async () => new Response(stream(new TextEncoder().encode('{"a'), new Error('reset')));
    expect(await get(half)).toEqual({ ok: false, code: 'offline' });
  });

  it.each<[string, FetchLike]>([
    ['a server that never answers', never],
    ['a body that never ends', async () => new Response(new ReadableStream({ pull: never }))],
    [
      'a fetch that heeds the signal',
      (_, init) =>
        new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    ],
  ])('gives up on %s', async (_, fetchLike) => {
    expect(await get(fetchLike, 20)).toEqual({ ok: false, code: 'timeout' });
  });

  it('drops a body of more than 2 MB and stops reading it', async () => {
    const megabyte = new Uint8Array(1_000_000).fill(32);
    const cancel = vi.fn();
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(megabyte), cancel });
    expect(await get(async () => new Response(endless))).toMatchObject({ ok: true, value: { status: 200, body: '' } });
    expect(cancel).toHaveBeenCalledOnce();
  });
});
