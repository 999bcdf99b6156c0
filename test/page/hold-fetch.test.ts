import { afterEach, describe, expect, test, vi } from 'vitest';
import { LIMIT, ORG, ORIGIN, pageWorld, SEND, settle } from './page-world.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const REFUSAL = JSON.stringify({ type: 'error', error: { message: 'Not sent.' } });
const waits = () => ({ asked: () => undefined });

const MONEY: readonly (readonly [string, string])[] = [
  ['PUT', LIMIT],
  ['PATCH', LIMIT],
  ['put', LIMIT],
  ['DELETE', LIMIT],
  ['PUT', `/api/oauth/organizations/${ORG}/overage_spend_limit`],
  ['PUT', `${LIMIT}?a=b`],
  ['PUT', `${ORIGIN}${LIMIT}#c`],
  ['POST', `/api/organizations/${ORG}/setup_overage_billing`],
  ['PUT', `/api/organizations/${ORG}/contracts/auto_reload_settings`],
  ['POST', `/api/organizations/${ORG}/contracts/prepaid/credits`],
  ['POST', `/api/organizations/${ORG}/overage_credit_grant`],
  ['PUT', `/api/organizations/${ORG}/upgrade_to_max`],
  ['PUT', `/api/organizations/${ORG}/upgrade_to_pro`],
  ['POST', `/api/organizations/${ORG}/purchase_seats`],
];

const MESSAGES: readonly string[] = [
  SEND,
  `/api/organizations/${ORG}/chat_conversations/c1/retry_completion`,
  '/v1/sessions/s1/events',
];

const UNRELATED: readonly (readonly [string | undefined, string])[] = [
  [undefined, LIMIT],
  ['GET', LIMIT],
  ['get', LIMIT],
  ['HEAD', LIMIT],
  ['POST', `/api/organizations/${ORG}/billing/tax_rate`],
  ['POST', `/api/organizations/${ORG}/chat_conversations`],
  ['PUT', `/api/organizations/${ORG}/chat_conversations/c1`],
  ['PUT', `https://example.com${LIMIT}`],
  ['PUT', `http://claude.ai${LIMIT}`],
  ['PUT', `https://claude.ai.example.com${LIMIT}`],
  ['POST', `/api/organizations/${ORG}/prepaid/bundles`],
  ['POST', '/api/event_logging'],
  ['POST', '/v1/sessions'],
];

describe('what is held', () => {
  test.each(MONEY)('%s %s waits for an answer, and is sent as it is', async (method, url) => {
    const world = await pageWorld(waits());
    const answer = fetch(url, { method, body: method === 'DELETE' ? null : '{"is_enabled":true}' });
    await settle();
    expect(world.sent).toEqual([]);
    const href = new URL(url, ORIGIN).href;
    expect(world.asked.map(({ line }) => line)).toEqual([`${method} ${href}`]);
    world.answer(world.asked[0]!.id);
    expect(await (await answer).json()).toEqual({ ok: true });
    expect(world.sent.map((request) => request.url)).toEqual([href]);
  });

  test.each(MESSAGES)('a message to %s is asked about at once and without its text', async (path) => {
    const world = await pageWorld(waits());
    const answer = fetch(path, { method: 'POST', body: 'secret' });
    expect(world.asked.map(({ line, body }) => [line, body])).toEqual([[`POST ${ORIGIN}${path}`, undefined]]);
    expect(world.sent).toEqual([]);
    world.answer(world.asked[0]!.id);
    await answer;
    expect(await world.sent[0]!.text()).toBe('secret');
    expect(world.said.join()).not.toContain('secret');
  });

  test('a message that is answered on the spot leaves on the spot', async () => {
    const isolated: Parameters<typeof pageWorld>[0] = {};
    const world = await pageWorld(isolated);
    isolated.asked = ({ id }) => world.answer(id);
    void fetch(SEND, { method: 'POST', body: '{}' });
    expect(world.sent).toHaveLength(1);
  });

  test('addresses of every form are recognised', async () => {
    const world = await pageWorld(waits());
    const init = { method: 'PUT', body: '{}' };
    const forms = [
      LIMIT,
      ORIGIN + LIMIT,
      new URL(LIMIT, ORIGIN),
      new Request(LIMIT, init),
      { toString: () => LIMIT },
      `/x/..${LIMIT}`,
    ];
    for (const form of forms) void fetch(form as RequestInfo, form instanceof Request ? undefined : init);
    void fetch(new Request(LIMIT), { method: 'PUT', body: '{}' });
    await settle();
    expect(world.asked.map(({ line }) => line)).toEqual(Array(forms.length + 1).fill(`PUT ${ORIGIN}${LIMIT}`));
    expect(world.sent).toEqual([]);
  });
});

/** One of the unrelated requests, in one of three forms. */
function argumentsOf(at: number): [RequestInfo | URL, RequestInit?] {
  const [method, url] = UNRELATED[at % UNRELATED.length]!;
  const init = { method: method ?? 'GET', headers: { at: String(at) } };
  if (at % 3 === 0) return [new URL(url, ORIGIN), init];
  return at % 3 === 1 ? [url, init] : [new Request(url, init)];
}

describe('what is not ours', () => {
  test.each(UNRELATED)('%s %s goes straight through', async (method, url) => {
    const world = await pageWorld(waits());
    const init = method === undefined ? undefined : { method };
    const promise = init === undefined ? fetch(url) : fetch(url, init);
    const [call] = world.calls;
    expect(call!.promise).toBe(promise);
    expect(call!.args).toEqual(init === undefined ? [url] : [url, init]);
    await promise;
    expect(world.said).toEqual([]);
  });

  test('200 unrelated requests get the very promise, receiver and arguments', async () => {
    const world = await pageWorld(waits());
    for (let at = 0; at < 200; at += 1) {
      const args = argumentsOf(at);
      const self = [undefined, globalThis][at % 2];
      const promise = fetch.call(self as typeof globalThis, ...args);
      const call = world.calls[at]!;
      expect([call.promise === promise, call.self === self, call.args.length]).toEqual([true, true, args.length]);
      for (const [index, arg] of args.entries()) expect(call.args[index]).toBe(arg);
      await promise;
    }
    expect(world.calls).toHaveLength(200);
    expect(world.said).toEqual([]);
  });

  test('what the browser refuses is refused by the browser', async () => {
    const world = await pageWorld(waits());
    await expect(fetch('http://')).rejects.toThrow();
    await expect(fetch('http://[', { method: 'PUT' })).rejects.toThrow(TypeError);
    await expect(fetch(LIMIT, { method: 'PUT', headers: { 'bad header': 'x' } })).rejects.toThrow(TypeError);
    expect(world.sent).toEqual([]);
    expect(world.asked).toEqual([]);
  });
});

const TEXT = '{"is_enabled":true,"monthly_credit_limit":5000,"name":"é"}';
const bytes = () => new TextEncoder().encode(TEXT);
const form = () => {
  const data = new FormData();
  data.set('a', 'b');
  return data;
};
const stream = () =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes().slice(0, 7));
      controller.enqueue(bytes().slice(7));
      controller.close();
    },
  });

describe('the body', () => {
  test.each<[string, () => BodyInit]>([
    ['a text', () => TEXT],
    ['a Blob', () => new Blob([TEXT], { type: 'application/json' })],
    ['an ArrayBuffer', () => bytes().buffer],
    ['a view', () => bytes()],
    ['a stream', stream],
    ['a form', form],
    ['search parameters', () => new URLSearchParams({ a: 'ü' })],
  ])('of %s is read for the question and sent to the byte', async (_, make) => {
    const world = await pageWorld(waits());
    const init: RequestInit & { duplex: 'half' } = { method: 'PUT', body: make(), duplex: 'half' };
    void fetch(LIMIT, init);
    await settle();
    const [question] = world.asked;
    world.answer(question!.id);
    await settle();
    const request = world.sent[0]!;
    const arrived = new Uint8Array(await request.clone().arrayBuffer());
    expect(new TextDecoder().decode(arrived)).toBe(question!.body);
    const type = new Request(ORIGIN, { method: 'PUT', body: make(), duplex: 'half' } as RequestInit).headers.get(
      'content-type',
    );
    expect(request.headers.get('content-type')?.split(';')[0]).toBe(type?.split(';')[0]);
    if (_ !== 'a form') expect(question!.body).toBe(_ === 'search parameters' ? 'a=%C3%BC' : TEXT);
    expect(_ !== 'a form' || question!.body!.includes('name="a"')).toBe(true);
  });

  test('of a Request is read from a copy', async () => {
    const world = await pageWorld(waits());
    void fetch(new Request(LIMIT, { method: 'PUT', body: TEXT, headers: { 'x-a': 'b' } }));
    await settle();
    expect(world.asked[0]!.body).toBe(TEXT);
    world.answer(world.asked[0]!.id);
    await settle();
    expect(await world.sent[0]!.text()).toBe(TEXT);
    expect(world.sent[0]!.headers.get('x-a')).toBe('b');
  });

  test('that breaks while it is read is asked about as unreadable', async () => {
    const world = await pageWorld(waits());
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
    void fetch(LIMIT, { method: 'PUT', body: broken, duplex: 'half' } as RequestInit).catch(() => undefined);
    await settle();
    expect(world.asked.map(({ body }) => body)).toEqual([undefined]);
  });

  test('is what was asked about, whatever the page does with it meanwhile', async () => {
    const world = await pageWorld(waits());
    const body = new TextEncoder().encode('{"is_enabled":true}');
    const init = { method: 'PUT', body, headers: { 'x-a': 'before' } };
    void fetch(LIMIT, init);
    await settle();
    body.fill(32);
    init.headers['x-a'] = 'after';
    world.answer(world.asked[0]!.id);
    await settle();
    expect(await world.sent[0]!.clone().text()).toBe('{"is_enabled":true}');
    expect(world.sent[0]!.headers.get('x-a')).toBe('before');
  });
});

describe('a refusal', () => {
  test('is a 403 with the body that was given, and nothing was sent', async () => {
    const world = await pageWorld(waits());
    const answer = fetch(LIMIT, { method: 'PUT', body: '{}' });
    await settle();
    world.answer(world.asked[0]!.id, REFUSAL);
    const response = await answer;
    expect([response.status, response.ok, response.url]).toEqual([403, false, ORIGIN + LIMIT]);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response).toBeInstanceOf(Response);
    expect(await response.json()).toEqual(JSON.parse(REFUSAL));
    expect(world.sent).toEqual([]);
  });

  test('that was given once stays, and an answer is used once', async () => {
    const world = await pageWorld(waits());
    const first = fetch(LIMIT, { method: 'PUT', body: '{}' });
    await settle();
    const { id } = world.asked[0]!;
    world.answer(id, REFUSAL);
    world.answer(id);
    expect((await first).status).toBe(403);
    void fetch(LIMIT, { method: 'PUT', body: '{}' });
    await settle();
    world.answer(id);
    await settle();
    expect(world.asked).toHaveLength(2);
    expect(world.sent).toEqual([]);
  });
});

describe('an abort', () => {
  test('while it waits rejects with the page’s reason, and takes the question back', async () => {
    const world = await pageWorld(waits());
    const abort = new AbortController();
    const answer = fetch(LIMIT, { method: 'PUT', body: '{}', signal: abort.signal });
    await settle();
    const { id } = world.asked[0]!;
    const reason = new Error('mine');
    abort.abort(reason);
    await expect(answer).rejects.toBe(reason);
    expect(world.said.at(-1)).toBe(`w${id}`);
    world.answer(id);
    await settle();
    expect(world.sent).toEqual([]);
  });

  test('before it, or while its body is read, asks nothing', async () => {
    const world = await pageWorld(waits());
    await expect(fetch(LIMIT, { method: 'PUT', body: '{}', signal: AbortSignal.abort() })).rejects.toThrow('abort');
    const abort = new AbortController();
    const answer = fetch(LIMIT, { method: 'PUT', body: '{}', signal: abort.signal });
    abort.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await settle();
    expect(world.asked).toEqual([]);
    expect(world.sent).toEqual([]);
  });

  test('after the answer is the browser’s affair', async () => {
    const world = await pageWorld(waits());
    const abort = new AbortController();
    const answer = fetch(LIMIT, { method: 'PUT', body: '{}', signal: abort.signal });
    await settle();
    world.answer(world.asked[0]!.id);
    await answer;
    abort.abort();
    await settle();
    expect(world.sent).toHaveLength(1);
    expect(world.said.filter((text) => text.startsWith('w'))).toEqual([]);
  });
});

test('the page can tell it from the browser’s own by neither name, length nor text', async () => {
  const world = await pageWorld(waits());
  expect(fetch).not.toBe(world.nativeFetch);
  expect([fetch.name, fetch.length]).toEqual(['fetch', 1]);
  expect(Function.prototype.toString.call(fetch)).toContain('[native code]');
  expect(String(fetch)).toContain('[native code]');
  const bound = window.fetch.bind(window);
  void bound(LIMIT, { method: 'PUT', body: '{}' });
  await settle();
  expect(world.asked).toHaveLength(1);
});

describe('of a message', () => {
  test.each<[string, RequestInit['body'], string | undefined]>([
    [
      'its model is handed over, and nothing else',
      '{"prompt":"a secret","model":"claude-fable-5-2"}',
      '"model":"claude-fable-5-2"',
    ],
    ['nothing is where it names none', '{"prompt":"a secret"}', undefined],
    ['nothing is where the user writes of one', JSON.stringify({ prompt: '"model":"claude-fable-5-2"' }), undefined],
    ['nothing is where it is no text', new Blob(['{"model":"claude-fable-5-2"}']), undefined],
  ])('%s', async (_, body, handed) => {
    const world = await pageWorld(waits());
    const answer = fetch(SEND, { method: 'POST', body: body ?? null });
    expect(world.asked.map((asked) => asked.body)).toEqual([handed]);
    world.answer(world.asked[0]!.id);
    await answer;
    expect(await world.sent[0]!.text()).toBe(typeof body === 'string' ? body : '{"model":"claude-fable-5-2"}');
  });
});
