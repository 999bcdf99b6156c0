import { expect, test, vi } from 'vitest';
import { answerReads } from '../../src/content/tab-reader.ts';
import { EXTENSION, fakeRuntime } from './fake-runtime.ts';

const ORIGIN = 'https://claude.ai';
const PATH = '/api/organizations/0b6cbd3e-36a5-4b1c-8b0e-2f6a0f1d2c3b/usage';

function setUp(
  fetch = vi.fn(async () => new Response('{"a":1}', { headers: { 'content-type': 'application/json' } })),
) {
  const runtime = fakeRuntime();
  const lifetime = new AbortController();
  answerReads({ runtime, fetch, origin: ORIGIN, signal: lifetime.signal });
  return { runtime, lifetime, fetch };
}

test('reads a known path with the cookies of the tab', async () => {
  const { runtime, fetch } = setUp();
  expect(await runtime.deliver({ type: 'get', path: PATH })).toMatchObject({
    ok: true,
    value: { status: 200, body: '{"a":1}' },
  });
  expect(fetch).toHaveBeenCalledWith(
    `${ORIGIN}${PATH}`,
    expect.objectContaining({ method: 'GET', credentials: 'include', cache: 'no-store' }),
  );
});

test.each([
  'https://example.com/api/organizations',
  '//example.com/api/organizations',
  '/api/organizations/../account',
  `${PATH}?x=1`,
  `${PATH}/../../x/chat_conversations`,
  '/api/organizations/x/chat_conversations',
  '',
])('refuses %s', async (path) => {
  const { runtime, fetch } = setUp();
  expect(await runtime.deliver({ type: 'get', path })).toEqual({ ok: false, code: 'forbidden' });
  expect(fetch).not.toHaveBeenCalled();
});

test.each([
  ['another extension', { id: 'other' }],
  ['no sender', {}],
  ['another tab', { id: EXTENSION, tab: { id: 1 } }],
])('does not answer %s', async (_, from) => {
  const { runtime, fetch } = setUp();
  expect(await runtime.deliver({ type: 'get', path: PATH }, from)).toBeUndefined();
  expect(fetch).not.toHaveBeenCalled();
});

test.each([[null], ['get'], [{}], [{ type: 'get' }], [{ type: 'get', path: 7 }], [{ type: 'put', path: PATH }]])(
  'does not take %j',
  async (message) => {
    const { runtime } = setUp();
    expect(await runtime.deliver(message)).toBeUndefined();
  },
);

test('a fetch that fails is offline', async () => {
  const { runtime } = setUp(vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))));
  expect(await runtime.deliver({ type: 'get', path: PATH })).toEqual({ ok: false, code: 'offline' });
});

test('ends with the script: no listener, no answer, the request broken off', async () => {
  let seen: AbortSignal | null | undefined;
  const fetch = vi.fn((_url: string, init: RequestInit) => {
    seen = init.signal;
    return new Promise<Response>((_, reject) =>
      init.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    );
  });
  const { runtime, lifetime } = setUp(fetch as never);
  const answered = vi.fn();
  void runtime.deliver({ type: 'get', path: PATH }).then(answered);
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
  runtime.orphaned = true;
  lifetime.abort();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(seen?.aborted).toBe(true);
  expect(answered).not.toHaveBeenCalled();
  expect(runtime.listeners.size).toBe(0);
});
