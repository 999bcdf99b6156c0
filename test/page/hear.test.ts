import { afterEach, describe, expect, test, vi } from 'vitest';
import { pageWorld, SEND, settle } from './page-world.ts';

afterEach(() => vi.unstubAllGlobals());

const LIMITS = '{"type":"message_limit","message_limit":{"type":"within_limit","model":"Größe 🎈"}}';
const LINE = `event: message_limit\ndata: ${LIMITS}\n\n`;
const STOP = 'event: message_stop\ndata: {}\n\n';
const delta = (text: string) => `event: content_block_delta\ndata: ${JSON.stringify({ delta: { text: text } })}\n\n`;

/** A world in which messages are answered with this, in chunks of so many bytes, and what was heard of it. */
async function heard(text: string, { size = 1e6, status = 200, path = SEND } = {}) {
  const world = await pageWorld({ asked: () => undefined });
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  const pulled = { cancelled: false, chunks: 0 };
  world.network.answer = async () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) return controller.close();
          pulled.chunks += 1;
          controller.enqueue(bytes.slice(at, at + size));
          at += size;
        },
        cancel: () => {
          pulled.cancelled = true;
        },
      }),
      { status, headers: { 'content-type': 'text/event-stream' } },
    );
  const promise = fetch(path, { method: 'POST', body: '{}' });
  for (const { id } of world.asked) world.answer(id);
  const response = await promise;
  const all = await response.text();
  await settle();
  return {
    world,
    response,
    all,
    pulled,
    limits: () => world.said.filter((said) => said[0] === 'l').map((s) => s.slice(1)),
  };
}

describe('the answer to a message', () => {
  test.each([1, 7, 64, 5000])(
    'reaches the page to the byte in chunks of %i, and its limits are heard',
    async (size) => {
      const text = `${delta('grüße 🎈')}${delta('x'.repeat(3000))}${LINE}${STOP}`;
      const { all, limits } = await heard(text, { size });
      expect(all).toBe(text);
      expect(limits()).toEqual([LIMITS]);
    },
  );

  test('is heard with other line ends too', async () => {
    expect((await heard(`${LINE}${STOP}`.replaceAll('\n', '\r\n'))).limits()).toEqual([LIMITS]);
  });

  test.each([
    ['what a model writes of limits', delta(`\nevent: message_limit\ndata: ${LIMITS}\n\n`)],
    ['a line that is too long', `event: message_limit\ndata: {"a":"${'x'.repeat(5000)}"}\n\n`],
    ['what a stream that goes on for long says before its end', `${LINE}${delta('x'.repeat(5000))}`],
  ])('is not heard of %s', async (_, text) => {
    const { limits, all } = await heard(text + STOP, { size: 50 });
    expect(limits()).toEqual([]);
    expect(all).toBe(text + STOP);
  });

  test('that was refused is heard as a whole, if it is short', async () => {
    const error = JSON.stringify({ type: 'error', error: { message: '{"type":"exceeded_limit"}' } });
    const { limits, all } = await heard(error, { status: 429, size: 10 });
    expect(limits()).toEqual([error]);
    expect(all).toBe(error);
    expect((await heard('y'.repeat(9000), { status: 429 })).limits()[0]!.length).toBeLessThan(4300);
  });

  test('of another kind is not heard', async () => {
    expect((await heard(LINE, { path: '/api/other' })).limits()).toEqual([]);
    expect((await heard('{"type":"error"}', { status: 500 })).limits()).toEqual([]);
  });

  test('that breaks off, or has no body, leaves no rejection behind', async () => {
    const lost: unknown[] = [];
    const note = (reason: unknown) => lost.push(reason);
    process.on('unhandledRejection', note);
    const world = await pageWorld({ asked: () => undefined });
    const send = async () => {
      const promise = fetch(SEND, { method: 'POST', body: '{}' });
      world.answer(world.asked.at(-1)!.id);
      return await promise;
    };
    world.network.answer = async () => new Response(null, { status: 204 });
    await send();
    world.network.answer = async () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('broken off')) }));
    await expect((await send()).text()).rejects.toThrow('broken off');
    world.network.answer = async () => {
      throw new TypeError('offline');
    };
    await expect(send()).rejects.toThrow('offline');
    await settle();
    process.off('unhandledRejection', note);
    expect(lost).toEqual([]);
  });

  test('is the page’s own object, and its first byte waits for nothing', async () => {
    const world = await pageWorld({ asked: () => undefined });
    let open: ReadableStreamDefaultController<Uint8Array> | undefined;
    const own = new Response(
      new ReadableStream({
        start: (controller) => {
          open = controller;
        },
      }),
    );
    world.network.answer = async () => own;
    const promise = fetch(SEND, { method: 'POST', body: '{}' });
    world.answer(world.asked[0]!.id);
    const response = await promise;
    expect(response).toBe(own);
    const reader = response.body!.getReader();
    open!.enqueue(new TextEncoder().encode('a\n'));
    expect((await reader.read()).value).toEqual(new TextEncoder().encode('a\n'));
    open!.enqueue(new TextEncoder().encode(LINE));
    expect(world.said.some((said) => said[0] === 'l')).toBe(false);
    open!.close();
    await settle();
    expect(world.said.filter((said) => said[0] === 'l')).toEqual([`l${LIMITS}`]);
  });
});
