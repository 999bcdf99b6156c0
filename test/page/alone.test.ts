import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ANSWER } from '../../src/claude/requests/page-channel.ts';
import { LIMIT, ORG, ORIGIN, pageWorld, SEND, settle } from './page-world.ts';

const RELOAD = `/api/organizations/${ORG}/contracts/auto_reload_settings`;
const put = (body = '{"is_enabled":true}', url = LIMIT) => fetch(url, { method: 'PUT', body });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('with nobody in the isolated world', () => {
  test('the browser’s own dialog asks, and its yes sends', async () => {
    const world = await pageWorld();
    expect((await put()).status).toBe(200);
    expect(world.confirm.mock.calls).toEqual([[expect.stringContaining(`PUT ${ORIGIN}${LIMIT}`)]]);
    expect(world.sent).toHaveLength(1);
  });

  test('its no refuses', async () => {
    const world = await pageWorld();
    world.confirm.mockReturnValue(false);
    const response = await put();
    expect([response.status, await response.json()]).toEqual([403, {}]);
    expect(world.sent).toEqual([]);
  });

  test('and no dialog to be had, the request passes', async () => {
    const world = await pageWorld();
    world.confirm.mockImplementation(() => {
      throw new Error('not here');
    });
    expect((await put()).status).toBe(200);
  });

  test.each([
    [LIMIT, '{"is_enabled":false}'],
    [RELOAD, '{"enabled":false}'],
  ])('switching off passes unasked: %s', async (url, body) => {
    const world = await pageWorld();
    await put(body, url);
    expect(world.confirm).not.toHaveBeenCalled();
  });

  test.each([
    [LIMIT, '{"is_enabled":false,"is_enabled":true}'],
    [LIMIT, '{"is_enabled":true,"x":{"is_enabled":false}}'],
    [LIMIT, '{"enabled":false}'],
    [RELOAD, '{"is_enabled":false}'],
    [RELOAD, '[{"enabled":false}]'],
    [`/api/organizations/${ORG}/purchase_seats`, '{"enabled":false}'],
    [LIMIT, '{"is_enabled":false}\n{"is_enabled":true}'],
  ])('what only looks like it is asked about: %s %s', async (url, body) => {
    const world = await pageWorld();
    await put(body, url);
    expect(world.confirm).toHaveBeenCalledTimes(1);
  });

  test('messages pass, as nobody can say which is paid', async () => {
    const world = await pageWorld();
    await fetch(SEND, { method: 'POST', body: 'x' });
    expect(world.confirm).not.toHaveBeenCalled();
    expect(world.sent).toHaveLength(1);
  });
});

describe('when somebody comes and goes', () => {
  const hello = (world: Awaited<ReturnType<typeof pageWorld>>) =>
    world.room().dispatchEvent(new CustomEvent(ANSWER, { detail: 'hello\nKostet Geld?\n{"a":"nein"}' }));

  test('the words of the one who was there are used by the browser’s own dialog', async () => {
    const world = await pageWorld();
    hello(world);
    world.confirm.mockReturnValue(false);
    expect(await (await put()).json()).toEqual({ a: 'nein' });
    expect(world.confirm.mock.calls[0]![0]).toMatch(/^Kostet Geld\?/);
  });

  test('the next one is told what was decided meanwhile, once', async () => {
    const isolated: { asked?: () => void } = {};
    const world = await pageWorld(isolated);
    await put();
    world.confirm.mockReturnValueOnce(false);
    await put();
    world.confirm.mockImplementationOnce(() => {
      throw new Error('not here');
    });
    await put();
    hello(world);
    isolated.asked = () => undefined;
    hello(world);
    hello(world);
    const line = `PUT ${ORIGIN}${LIMIT}`;
    expect(world.said).toEqual([`ntrue ${line}\nfalse ${line}\nundefined ${line}\n`]);
  });

  test('a question that nobody waits with any more goes to the browser’s own dialog', async () => {
    const isolated: { asked?: (() => void) | undefined } = { asked: () => undefined };
    const world = await pageWorld(isolated);
    const answer = put();
    await settle();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.confirm).not.toHaveBeenCalled();
    expect(world.said.slice(1).every((text) => text === `b${world.asked[0]!.id}`)).toBe(true);
    isolated.asked = undefined;
    await vi.advanceTimersByTimeAsync(2000);
    expect(world.confirm).toHaveBeenCalledTimes(1);
    expect((await answer).status).toBe(200);
    world.answer(world.asked[0]!.id);
    await settle();
    expect(world.sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a second copy of the script changes nothing, and a global cannot switch the first off', async () => {
  const world = await pageWorld({ asked: () => undefined });
  const { fetch: first } = globalThis;
  const { send } = XMLHttpRequest.prototype;
  await world.load();
  expect(globalThis.fetch).toBe(first);
  expect(XMLHttpRequest.prototype.send).toBe(send);
  expect(world.entered).toHaveLength(1);
  void put();
  await settle();
  expect(world.asked).toHaveLength(1);
});
