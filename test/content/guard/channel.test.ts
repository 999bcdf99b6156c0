import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ANSWER, ASK, HERE, MAX_BODY, WHO } from '../../../src/claude/requests/page-channel.ts';
import { guardChannel, type HeldRequest, type Unattended } from '../../../src/content/guard/channel.ts';
import { LIMIT, ORG, ORIGIN, pageWorld, SEND, settle } from '../../page/page-world.ts';

const words = { question: 'Send\nit?', refused: 'Not sent.', tooMany: 'Too many.' };

let page: EventTarget;
let rooms: Map<unknown, EventTarget>;
let held: HeldRequest[];
let limits: string[];
let notes: Unattended[];
let clock: number;
let lifetime: AbortController;

beforeEach(() => {
  page = new EventTarget();
  rooms = new Map();
  held = [];
  limits = [];
  notes = [];
  clock = 1_800_000_000_000;
  lifetime = new AbortController();
});

afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
});

function begin(on: EventTarget = page, openRoot = (host: unknown) => rooms.get(host) ?? null): void {
  guardChannel({
    page: on,
    origin: ORIGIN,
    openRoot,
    words,
    held: (request) => held.push(request),
    limit: (text) => limits.push(text),
    unattended: (note) => notes.push(note),
    now: () => clock,
    signal: lifetime.signal,
  });
}

/** A room as the page's world offers one; what is answered in it, and how to say something in it. */
function room() {
  const host = {};
  const target = new EventTarget();
  const answers: string[] = [];
  rooms.set(host, target);
  target.addEventListener(ANSWER, (event) => answers.push((event as CustomEvent<string>).detail));
  const offer = () => page.dispatchEvent(Object.assign(new Event(HERE), { relatedTarget: host }));
  const say = (detail: unknown) => !target.dispatchEvent(new CustomEvent(ASK, { detail, cancelable: true }));
  const ask = (id: number | string, url = ORIGIN + LIMIT, body = '\n{}') => say(`q${id} PUT ${url}${body}`);
  return { answers, offer, say, ask, target };
}

describe('finding each other', () => {
  test('works whoever starts first, and greets once', () => {
    const first = room();
    page.addEventListener(WHO, first.offer);
    first.offer();
    begin();
    first.offer();
    const hello = 'hello\nSend it?\n';
    expect(first.answers).toEqual([expect.stringContaining(hello)]);
    expect(JSON.parse(first.answers[0]!.slice(hello.length)).error.message).toBe('Not sent.');
    const later = room();
    later.offer();
    expect(later.answers).toHaveLength(1);
  });

  test('is bounded: a page’s own rooms do not count on and on', () => {
    begin();
    const many = Array.from({ length: 9 }, room);
    for (const each of many) each.offer();
    expect(many.filter(({ answers }) => answers.length > 0)).toHaveLength(4);
  });

  test('takes nothing that is no closed root', () => {
    begin();
    expect(() => page.dispatchEvent(new Event(HERE))).not.toThrow();
    expect(() => page.dispatchEvent(Object.assign(new Event(HERE), { relatedTarget: {} }))).not.toThrow();
    expect(() => page.dispatchEvent(Object.assign(new Event(HERE), { relatedTarget: null }))).not.toThrow();
  });
});

describe('a question', () => {
  test('is handed on in parts, and answered once', () => {
    begin();
    const { offer, ask, answers } = room();
    offer();
    expect(ask(7, `${ORIGIN}${LIMIT}?a=b`, '\n{"a":\n1}')).toBe(true);
    expect(held).toMatchObject([{ method: 'PUT', path: `${LIMIT}?a=b`, body: '{"a":\n1}' }]);
    held[0]!.answer('No.');
    held[0]!.answer(null);
    expect(answers.slice(1)).toHaveLength(1);
    expect(answers[1]).toMatch(/^7\n\{"type":"error"/);
    expect(JSON.parse(answers[1]!.slice(2)).error).toMatchObject({
      type: 'permission_error',
      message: 'No.',
      details: { error_visibility: 'user_facing', error_code: 'usage_watchdog_refused' },
    });
  });

  test('without a body, or with one that is too long, is unreadable', () => {
    begin();
    const { offer, ask } = room();
    offer();
    ask(1, ORIGIN + LIMIT, '');
    ask(2, ORIGIN + LIMIT, '\n');
    ask(3, ORIGIN + LIMIT, `\n${'x'.repeat(MAX_BODY + 1)}`);
    ask(4, ORIGIN + LIMIT, `\n${'x'.repeat(MAX_BODY)}`);
    expect(held.map(({ body }) => body?.length ?? null)).toEqual([null, 0, null, MAX_BODY]);
  });

  test('that is none is not taken: the page’s world asks by itself', () => {
    begin();
    const { offer, say, ask } = room();
    offer();
    const url = ORIGIN + LIMIT;
    for (const detail of [
      'q',
      'q1',
      'q1 PUT',
      `qx PUT ${url}`,
      `q-1 PUT ${url}`,
      `q1  ${url}`,
      `q1 P\u0000T ${url}`,
      `q1 PUT https://claude.ai.example.com${LIMIT}`,
      `q1 PUT ${url}${'x'.repeat(5000)}`,
      `q${'9'.repeat(30)} PUT ${url}`,
      'z',
      '',
      null,
      undefined,
      7,
      { id: 1 },
      ['q1'],
    ]) {
      const taken = say(detail);
      expect(taken && detail !== 'z' && detail !== '').toBe(false);
    }
    expect(ask(1)).toBe(true);
    expect(ask(1)).toBe(false);
    expect(held).toHaveLength(1);
  });

  test('about a request that is not recognised is let go at once', () => {
    begin();
    const { offer, ask, answers } = room();
    offer();
    ask(1, `${ORIGIN}/api/organizations/${ORG}/contracts/something_new`);
    expect(held).toEqual([]);
    expect(answers.slice(1)).toEqual(['1']);
  });

  test('that was taken back is answered no more', () => {
    begin();
    const { offer, ask, say, answers } = room();
    offer();
    ask(1);
    expect(say('b1')).toBe(true);
    expect(held[0]!.withdrawn.aborted).toBe(false);
    say('w1');
    expect(held[0]!.withdrawn.aborted).toBe(true);
    held[0]!.answer(null);
    expect(answers).toHaveLength(1);
    expect(say('b1')).toBe(false);
    expect(say('b2')).toBe(false);
  });

  test('is heard by nobody any more once the extension is gone', () => {
    begin();
    const { offer, ask, answers } = room();
    offer();
    ask(1);
    lifetime.abort();
    expect(held[0]!.withdrawn.aborted).toBe(true);
    held[0]!.answer(null);
    expect(ask(2)).toBe(false);
    expect(answers).toHaveLength(1);
  });

  test('in one room is answered in no other', () => {
    begin();
    const [mine, theirs] = [room(), room()];
    mine.offer();
    theirs.offer();
    mine.ask(1);
    theirs.ask(1);
    held[1]!.answer(null);
    expect([mine.answers.length, theirs.answers.slice(1)]).toEqual([1, ['1']]);
  });
});

describe('a flood', () => {
  test('is refused where money would move, beyond five that wait', () => {
    begin();
    const { offer, ask, answers } = room();
    offer();
    for (let id = 1; id <= 8; id += 1) ask(id);
    expect(held).toHaveLength(5);
    expect(answers.slice(1).map((text) => text.split('\n')[0])).toEqual(['6', '7', '8']);
    expect(answers[1]).toContain('Too many.');
  });

  test('is refused beyond twenty in ten seconds, over all rooms, and heard again afterwards', () => {
    begin();
    const [a, b] = [room(), room()];
    a.offer();
    b.offer();
    const count = () => {
      const before = held.length;
      for (let turn = 0; turn < 30; turn += 1) {
        (turn % 2 === 0 ? a : b).ask(Math.round(clock % 1e6) * 100 + turn);
        held.at(-1)?.answer(null);
      }
      return held.length - before;
    };
    expect(count()).toBe(20);
    clock += 5000;
    expect(count()).toBe(0);
    clock += 5000;
    expect(count()).toBe(20);
    clock -= 60_000;
    expect(count()).toBe(20);
  });

  test('of messages goes on, as a chat must', () => {
    begin();
    const { offer, ask, answers } = room();
    offer();
    for (let id = 1; id <= 8; id += 1) ask(id, ORIGIN + SEND, '');
    expect(answers.slice(1)).toEqual(['6', '7', '8']);
  });

  test('of limits is cut, and so is a long one', () => {
    begin();
    const { offer, say } = room();
    offer();
    say(`l${'x'.repeat(5000)}`);
    for (let turn = 0; turn < 100; turn += 1) say(`l${turn}`);
    expect(limits).toEqual(Array.from({ length: 20 }, (_, turn) => String(turn)));
  });
});

test('what was decided while nobody was there is told, as far as it makes sense', () => {
  begin();
  const { offer, say } = room();
  offer();
  const line = (how: string) => `${how} PUT ${ORIGIN}${LIMIT}`;
  say(`n${line('true')}\n${line('false')}\n${line('undefined')}\n${line('maybe')}\ntrue PUT https://x/\nnothing\n`);
  say(`n${`${line('true')}\n`.repeat(100)}`);
  expect(notes.slice(0, 4).map(({ how }) => how)).toEqual(['confirmed', 'refused', 'unasked', 'confirmed']);
  expect(notes).toHaveLength(23);
  expect(notes[0]).toEqual({ how: 'confirmed', method: 'PUT', path: LIMIT });
});

describe('both ends together', () => {
  test('a refusal reaches the page, a yes sends, and what is given at once delays nothing', async () => {
    const world = await pageWorld();
    begin(world.document, (host) => world.rooms.get(host as object) ?? null);
    const first = fetch(LIMIT, { method: 'PUT', body: '{"is_enabled":true}' });
    await settle();
    expect(held.map(({ method, path, body }) => [method, path, body])).toEqual([['PUT', LIMIT, '{"is_enabled":true}']]);
    held[0]!.answer('Not now.');
    const response = await first;
    expect([response.status, (await response.json()).error.message]).toEqual([403, 'Not now.']);
    const second = fetch(LIMIT, { method: 'PUT', body: '{}' });
    await settle();
    held[1]!.answer(null);
    expect((await second).status).toBe(200);
    expect(world.confirm).not.toHaveBeenCalled();
    lifetime.abort();
    world.confirm.mockReturnValue(false);
    const third = await fetch(LIMIT, { method: 'PUT', body: '{}' });
    expect((await third.json()).error.message).toBe('Not sent.');
    expect(world.confirm.mock.calls[0]![0]).toMatch(/^Send it\?/);
  });
});

test('of a message nothing but the name of its model comes through, whatever a room says', () => {
  begin();
  const { offer, say } = room();
  offer();
  say(`q1 POST ${ORIGIN}${SEND}\n{"prompt":"a secret","model":"claude-fable-5-2"}`);
  say(`q2 POST ${ORIGIN}${SEND}\n{"prompt":"a secret"}`);
  say(`q3 POST ${ORIGIN}${SEND}`);
  expect(held.map(({ body }) => body)).toEqual(['"model":"claude-fable-5-2"', null, null]);
});
