import { afterEach, describe, expect, test, vi } from 'vitest';
import { FakeXhr } from './fake-xhr.ts';
import { LIMIT, ORIGIN, pageWorld, SEND, settle } from './page-world.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const REFUSAL = '{"type":"error","error":{"message":"Not sent."}}';
const waits = () => ({ asked: () => undefined });

/** The events of a request, in their order, with the state that the page sees in each. */
function watched(xhr: XMLHttpRequest): string[] {
  const seen: string[] = [];
  const note = (prefix: string) => (event: Event) =>
    seen.push(`${prefix}${event.type} ${xhr.readyState} ${xhr.status}`);
  for (const type of ['readystatechange', 'load', 'abort', 'error', 'loadend']) {
    xhr.addEventListener(type, note(''));
    xhr.upload.addEventListener(type, note('upload '));
  }
  return seen;
}

function opened(Xhr = XMLHttpRequest, url = LIMIT, method = 'PUT'): XMLHttpRequest {
  const xhr = new Xhr();
  xhr.open(method, url);
  return xhr;
}

describe('an XMLHttpRequest that may move money', () => {
  test.each<[string, () => XMLHttpRequestBodyInit, RegExp]>([
    ['a text', () => '{"a":1}', /^\{"a":1\}$/],
    ['a Blob', () => new Blob(['{"a":1}']), /^\{"a":1\}$/],
    ['an ArrayBuffer', () => new TextEncoder().encode('{"a":1}').buffer, /^\{"a":1\}$/],
    ['search parameters', () => new URLSearchParams({ a: '1' }), /^a=1$/],
    ['a form', () => new FormData(), /^--/],
  ])('with %s is asked about, and sent with the very same body', async (_, make, text) => {
    const world = await pageWorld(waits());
    const body = make();
    const xhr = opened();
    xhr.send(body);
    await settle();
    expect(FakeXhr.sent).toEqual([]);
    expect(world.asked.map(({ line }) => line)).toEqual([`PUT ${ORIGIN}${LIMIT}`]);
    expect(world.asked[0]!.body).toMatch(text);
    world.answer(world.asked[0]!.id);
    expect(FakeXhr.sent).toHaveLength(1);
    expect(FakeXhr.sent[0]!.body).toBe(body);
    FakeXhr.sent[0]!.xhr.arrive(200, '{"ok":true}');
    expect([xhr.status, xhr.responseText]).toEqual([200, '{"ok":true}']);
  });

  test('that sends a message is asked about at once, without its text', async () => {
    const world = await pageWorld(waits());
    opened(XMLHttpRequest, SEND, 'POST').send('secret');
    expect(world.asked.map(({ body }) => body)).toEqual([undefined]);
    expect(world.said.join()).not.toContain('secret');
  });

  test('is refused with a 403, as the browser would tell it', async () => {
    const world = await pageWorld(waits());
    const xhr = opened();
    const seen = watched(xhr);
    xhr.send('{}');
    await settle();
    world.answer(world.asked[0]!.id, REFUSAL);
    expect(seen).toEqual(['readystatechange 4 403', 'load 4 403', 'loadend 4 403']);
    expect([xhr.responseText, xhr.response, xhr.responseURL]).toEqual([REFUSAL, REFUSAL, ORIGIN + LIMIT]);
    expect(FakeXhr.sent).toEqual([]);
  });

  test('gets an object where it wants JSON', async () => {
    const world = await pageWorld(waits());
    const xhr = opened();
    xhr.responseType = 'json';
    xhr.send('{}');
    await settle();
    world.answer(world.asked[0]!.id, REFUSAL);
    expect(xhr.response).toEqual(JSON.parse(REFUSAL));
  });

  test('can be used again after a refusal, and shows nothing of it', async () => {
    const world = await pageWorld(waits());
    const xhr = opened();
    xhr.send('{}');
    await settle();
    world.answer(world.asked[0]!.id, REFUSAL);
    xhr.open('GET', '/api/other');
    expect([xhr.readyState, xhr.status, xhr.responseText]).toEqual([1, 0, '']);
    xhr.send();
    expect(FakeXhr.sent.map(({ url }) => url)).toEqual(['/api/other']);
  });

  test('is aborted while it waits with the browser’s own events, and never sent', async () => {
    const world = await pageWorld(waits());
    const reference = new FakeXhr() as unknown as XMLHttpRequest;
    const expected = watched(reference);
    reference.open('GET', '/x');
    reference.send();
    reference.abort();

    const xhr = opened();
    const seen = watched(xhr);
    xhr.send('{}');
    await settle();
    const { id } = world.asked[0]!;
    xhr.abort();
    expect(seen).toEqual(expected);
    expect([xhr.readyState, xhr.status]).toEqual([0, 0]);
    expect(world.said.at(-1)).toBe(`w${id}`);
    world.answer(id);
    expect(FakeXhr.sent.filter(({ url }) => url === LIMIT)).toEqual([]);
  });

  test('is taken back when it is opened again while it waits', async () => {
    const world = await pageWorld(waits());
    const xhr = opened();
    xhr.send('{}');
    await settle();
    xhr.open('GET', '/api/other');
    xhr.send();
    world.answer(world.asked[0]!.id);
    expect(FakeXhr.sent.map(({ url }) => url)).toEqual(['/api/other']);
  });

  test('is sent once, however often the page sends it', async () => {
    const world = await pageWorld(waits());
    const xhr = opened();
    xhr.send('{}');
    xhr.send('{}');
    await settle();
    expect(world.asked).toHaveLength(1);
    world.answer(world.asked[0]!.id);
    expect(FakeXhr.sent).toHaveLength(1);
    expect(() => xhr.send('{}')).toThrow('state');
  });

  test('of a subclass is held as well', async () => {
    const world = await pageWorld(waits());
    class Own extends XMLHttpRequest {
      override send(body?: XMLHttpRequestBodyInit): void {
        super.send(body);
      }
    }
    opened(Own).send('{}');
    await settle();
    expect(world.asked).toHaveLength(1);
    expect(FakeXhr.sent).toEqual([]);
  });

  test.each([true, false])('that cannot wait is asked about by the browser’s own dialog (%s)', async (yes) => {
    const world = await pageWorld(waits());
    world.confirm.mockReturnValue(yes);
    const xhr = new XMLHttpRequest();
    xhr.open('PUT', LIMIT, false);
    xhr.send('{"is_enabled":true}');
    expect(world.confirm).toHaveBeenCalledTimes(1);
    expect(FakeXhr.sent).toHaveLength(yes ? 1 : 0);
    expect(xhr.status).toBe(yes ? 0 : 403);
  });
});

describe('any other XMLHttpRequest', () => {
  test('goes straight through, whatever it is called with', async () => {
    const world = await pageWorld(waits());
    for (const [method, url] of [
      ['GET', LIMIT],
      ['POST', '/api/event_logging'],
      ['PUT', `https://example.com${LIMIT}`],
    ]) {
      const xhr = opened(XMLHttpRequest, url!, method!);
      xhr.send('x');
      expect(FakeXhr.sent.at(-1)).toMatchObject({ method, url, body: 'x' });
    }
    expect(() => (new XMLHttpRequest() as unknown as { open(): void }).open()).toThrow(TypeError);
    expect(() => new XMLHttpRequest().send()).toThrow('state');
    expect(world.said).toEqual([]);
  });

  test('keeps its methods’ names, lengths and texts', async () => {
    await pageWorld(waits());
    const { open, send, abort } = XMLHttpRequest.prototype;
    expect([open.name, send.name, abort.name]).toEqual(['open', 'send', 'abort']);
    expect([open.length, send.length, abort.length]).toEqual([2, 0, 0]);
    for (const method of [open, send, abort]) {
      expect(Function.prototype.toString.call(method)).toContain('[native code]');
    }
    expect(Object.keys(new XMLHttpRequest())).toEqual(Object.keys(new FakeXhr()));
  });
});

test('a message by XMLHttpRequest names its model, and nothing else', async () => {
  const world = await pageWorld(waits());
  const xhr = opened(XMLHttpRequest, SEND, 'POST');
  xhr.send('{"prompt":"a secret","model":"claude-fable-5-2"}');
  expect(world.asked.map(({ body }) => body)).toEqual(['"model":"claude-fable-5-2"']);
  world.answer(world.asked[0]!.id);
  expect(FakeXhr.sent[0]!.body).toBe('{"prompt":"a secret","model":"claude-fable-5-2"}');
});
