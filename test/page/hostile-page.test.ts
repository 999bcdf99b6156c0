import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ANSWER, ASK, HERE, WHO } from '../../src/claude/requests/page-channel.ts';
import { SIZE_BUDGETS } from '../budgets.ts';
import { FakeXhr } from './fake-xhr.ts';
import { builtScript, pageRealm } from './page-realm.ts';
import { type IsolatedWorld, LIMIT, pageWorld, SEND, settle } from './page-world.ts';

const ON = '{"is_enabled":true}';

let script: string;
const undo: (() => void)[] = [];

beforeAll(async () => {
  script = await builtScript();
});

afterEach(() => {
  for (const back of undo.splice(0).reverse()) back();
  vi.unstubAllGlobals();
});

/** Puts something else in the place of a method or getter of the host's, as a page can, until the test is over. */
function patch(owner: object, name: PropertyKey, by: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(owner, name)!;
  Object.defineProperty(owner, name, { ...by, configurable: true });
  undo.push(() => Object.defineProperty(owner, name, before));
}

/** What a promise of another realm came to, without asking its own `then`. */
function cameTo<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    void Promise.prototype.then.call(promise, resolve as () => void, reject);
  });
}

async function world(isolated: IsolatedWorld = { asked: () => undefined }) {
  const realm = pageRealm(script);
  return { ...(await pageWorld(isolated, realm.load)), ...realm };
}

test('the script is as small as it has to be', () => {
  expect(script.length).toBeLessThanOrEqual(SIZE_BUDGETS.pageScript);
});

describe('a page that patches everything after the start', () => {
  test('spoils neither what is asked nor what is answered', async () => {
    const { run, asked, sent, answer, loud } = await world();
    run(`
      const all = [];
      for (const kind of [RegExp, String, Array, WeakMap, Map, Set, Promise, Function, Object, Symbol]) {
        for (const name of Reflect.ownKeys(kind.prototype)) all.push([kind.prototype, name]);
      }
      const { defineProperty, getOwnPropertyDescriptor } = Reflect;
      for (let at = 0; at < all.length; at += 1) {
        const owner = all[at][0];
        const name = all[at][1];
        const found = getOwnPropertyDescriptor(owner, name);
        if (name === 'constructor' || !found.configurable || typeof found.value !== 'function') continue;
        found.value = () => { throw new Error('patched'); };
        defineProperty(owner, name, found);
      }
      JSON.stringify = () => { throw new Error('patched'); };
      Object.prototype.bubbles = Object.prototype.composed = true;
      Reflect.apply = Reflect.defineProperty = undefined;
    `);
    const put = run(`fetch('${LIMIT}', { method: 'PUT', body: '${ON}' })`) as Promise<Response>;
    const xhr = run(`{ const xhr = new XMLHttpRequest(); xhr.open('PUT', '${LIMIT}'); xhr.send('${ON}'); xhr }`);
    const message = run(`fetch('${SEND}', { method: 'POST', body: '{}' })`) as Promise<Response>;
    await settle();
    expect(asked.map(({ body }) => body)).toEqual([undefined, ON, ON]);
    expect([sent.length, FakeXhr.sent.length, loud]).toEqual([0, 0, []]);
    for (const { id } of asked) answer(id, '{"no":1}');
    const both = [await cameTo(put), await cameTo(message)];
    expect(both.map(({ status }) => status)).toEqual([403, 403]);
    expect((xhr as XMLHttpRequest).status).toBe(403);
  });

  test('makes no harmless request of a harmful one when nobody is there', async () => {
    const { run, confirm } = await world({});
    run(`RegExp.prototype.exec = () => ['x', 'x']; RegExp.prototype.test = () => true;`);
    await (run(`fetch('${LIMIT}', { method: 'PUT', body: '${ON}' })`) as Promise<Response>);
    expect(confirm).toHaveBeenCalledTimes(1);
  });

  test('cannot make a question open again that was answered', async () => {
    const { run, asked, sent, answer } = await world();
    const put = run(`
      for (let at = 0; at < 9; at += 1) Object.prototype[at] = () => undefined;
      const abort = new AbortController();
      const put = fetch('${LIMIT}', { method: 'PUT', body: '${ON}', signal: abort.signal });
      put
    `) as Promise<Response>;
    await settle();
    answer(asked[0]!.id, '{}');
    expect((await put).status).toBe(403);
    run('abort.abort()');
    await settle();
    expect(sent).toEqual([]);
  });

  test('gets hold of nothing of the channel', async () => {
    const { run, room, asked, answer, sent } = await world();
    const { apply } = Reflect;
    const typeOf = Object.getOwnPropertyDescriptor(Event.prototype, 'type')!.get!;
    const leaks: PropertyKey[] = [];
    const spyOn = (owner: object, name: PropertyKey) => {
      const found = Object.getOwnPropertyDescriptor(owner, name)!;
      const original = (found.get ?? found.value) as () => unknown;
      function spy(this: unknown, ...args: unknown[]) {
        const isOurs = (it: unknown) =>
          it === room() || (it instanceof CustomEvent && [ASK, ANSWER].includes(apply(typeOf, it, [])));
        if (isOurs(this) || args.some(isOurs)) leaks.push(name);
        return apply(original, this, args as []);
      }
      patch(owner, name, found.get === undefined ? { value: spy, writable: true } : { get: spy });
    };
    for (const name of ['dispatchEvent', 'addEventListener'] as const) spyOn(EventTarget.prototype, name);
    for (const name of ['target', 'currentTarget', 'composedPath']) spyOn(Event.prototype, name);
    spyOn(CustomEvent.prototype, 'detail');
    const put = run(`fetch('${LIMIT}', { method: 'PUT', body: '${ON}' })`) as Promise<Response>;
    await settle();
    expect(asked).toHaveLength(1);
    // That was the other end, which has a world of its own in a browser.
    expect(leaks).toEqual(['detail']);
    answer(asked[0]!.id, '{}');
    expect((await put).status).toBe(403);
    expect(leaks).toEqual(['detail']);
    expect(sent).toEqual([]);
  });

  test('cannot show another text or address than the one that is sent', async () => {
    const { run, asked, sent, answer } = await world();
    patch(Request.prototype, 'text', { value: async () => '{"is_enabled":false}' });
    patch(Request.prototype, 'clone', { value: () => new Request('https://claude.ai/', { method: 'PUT', body: 'x' }) });
    patch(Request.prototype, 'url', { get: () => 'https://claude.ai/harmless' });
    patch(Request.prototype, 'method', { get: () => 'GET' });
    run(`
      fetch('${LIMIT}', { method: 'PUT', body: '${ON}' });
      fetch(new Request('${LIMIT}', { method: 'PUT', body: '${ON}' }));
    `);
    await settle();
    expect(asked.map(({ body }) => body)).toEqual([ON, ON]);
    expect(sent).toEqual([]);
    for (const { id } of asked) answer(id, '{}');
  });

  test('may replace the functions that we stand in for: what it calls through is still held', async () => {
    const { run, asked } = await world();
    run(`
      const before = fetch;
      window.fetch = async (...args) => await before(...args);
      fetch('${LIMIT}', { method: 'PUT', body: '${ON}' });
    `);
    await settle();
    expect(asked).toHaveLength(1);
  });
});

describe('a page that knows the names of the events', () => {
  test('learns nothing from the document, and cannot answer through it', async () => {
    const { run, document, asked, answer, sent } = await world();
    const overheard: unknown[] = [];
    let host: EventTarget | null = null;
    for (const type of [HERE, WHO, ASK, ANSWER]) {
      document.addEventListener(type, (event) => {
        overheard.push((event as CustomEvent).detail);
        host = (event as FocusEvent).relatedTarget ?? host;
      });
    }
    document.dispatchEvent(new Event(WHO, { cancelable: true }));
    const put = run(`fetch('${LIMIT}', { method: 'PUT', body: '{"a":"secret"}' })`) as Promise<Response>;
    await settle();
    for (const detail of ['1', '2', 'hello\nx\ny', asked[0]!.id]) {
      for (const target of [document, host!]) {
        (target as EventTarget).dispatchEvent(new CustomEvent(ANSWER, { detail, bubbles: true, composed: true }));
      }
    }
    await settle();
    expect([sent, host === null]).toEqual([[], false]);
    expect(JSON.stringify(overheard)).not.toContain('secret');
    answer(asked[0]!.id, '{}');
    expect((await put).status).toBe(403);
  });

  test('cannot switch it off by a global', async () => {
    const realm = pageRealm(script);
    realm.run(`
      for (const name of ['usage-watchdog', 'usage-watchdog.page', 'usage-watchdog.content', 'watchdog']) {
        window[name] = true;
        window[Symbol.for(name)] = true;
      }
    `);
    const { asked } = await pageWorld({ asked: () => undefined }, realm.load);
    const before = realm.run('Reflect.ownKeys(window).length');
    realm.run(`fetch('${LIMIT}', { method: 'PUT', body: '${ON}' })`);
    await settle();
    expect(asked).toHaveLength(1);
    expect(realm.run('Reflect.ownKeys(window).length')).toBe(before);
  });

  test('finds no trace of it but two events that say nothing', async () => {
    const realm = pageRealm(script);
    const before = new Set(Object.keys(realm.context));
    const globals: string[] = [];
    await pageWorld({}, async (all) => {
      globals.push(...Object.keys(all));
      await realm.load(all);
    });
    const added = Object.keys(realm.context).filter((key) => !before.has(key) && !globals.includes(key));
    expect(added).toEqual([]);
  });
});
