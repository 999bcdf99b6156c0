import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { start } from '../../src/content/start.ts';
import type { Message } from '../../src/watch/protocol.ts';
import { type FakeRuntime, fakeRuntime } from './fake-runtime.ts';
import { countListeners, goTo, ORG, setCookie, setVisible } from './tab.ts';

const ON =
  '<main><section><h2>Usage credits</h2><p>€8.74 spent</p><p id="b">€71.27 Current balance</p></section></main>';
const OFF = '<main><section><h2>Usage credits</h2><p>Turn on usage credits to keep using Claude.</p></section></main>';

let scope: { chrome: { runtime: FakeRuntime; storage?: unknown } };
let runtime: FakeRuntime;
let lifetime: AbortController | null;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  runtime = fakeRuntime();
  scope = { chrome: { runtime } };
  setCookie(`lastActiveOrg=${ORG}`);
  document.body.innerHTML = '';
  document.documentElement.lang = 'en-US';
  goTo('/new');
  setVisible(true);
});

afterEach(() => {
  lifetime?.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const begin = () => {
  lifetime = start(scope, window, document);
};
const whys = () => runtime.sent.flatMap((message: Message) => (message.type === 'hint' ? [message.why] : []));
const texts = () =>
  runtime.sent.flatMap((message: Message) => (message.type === 'page-text' ? [message.readings] : []));
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('hints', () => {
  test('a tab that is opened says so once, with the organization in use', async () => {
    begin();
    window.dispatchEvent(new Event('pageshow'));
    window.dispatchEvent(new Event('focus'));
    expect(runtime.sent).toEqual([]);
    await pass(5000);
    expect(runtime.sent).toEqual([{ type: 'hint', why: 'opened', org: ORG }]);
  });

  test('a tab opened in the background says nothing until it is seen', async () => {
    setVisible(false);
    begin();
    goTo('/settings/usage');
    window.dispatchEvent(new Event('focus'));
    await pass(60_000);
    expect(runtime.sent).toEqual([]);
    goTo('/new');
    setVisible(true);
    await pass(300);
    expect(whys()).toEqual(['opened']);
  });

  test('a return is one hint, whatever fires, and at most one in two seconds', async () => {
    begin();
    await pass(10_000);
    for (let at = 0; at < 10; at += 1) {
      setVisible(false);
      setVisible(true);
      window.dispatchEvent(new Event('focus'));
      await pass(100);
    }
    await pass(10_000);
    expect(whys()).toEqual(['opened', 'returned', 'returned']);
  });

  test('no organization is said where the cookie names none', async () => {
    setCookie('');
    begin();
    await pass(300);
    expect(runtime.sent).toEqual([{ type: 'hint', why: 'opened', org: null }]);
  });

  test('a tab hidden before the hint went out keeps it to itself', async () => {
    begin();
    await pass(100);
    setVisible(false);
    await pass(5000);
    expect(runtime.sent).toEqual([]);
  });
});

describe('the settings', () => {
  test("are hinted at and read, once, when they are entered by the page's own navigation", async () => {
    begin();
    document.body.innerHTML = ON;
    history.pushState(null, '', '/new#settings/usage');
    document.body.innerHTML = `<div role="dialog">${ON}</div>`;
    document.body.dispatchEvent(new Event('click', { bubbles: true }));
    await pass(5000);
    expect(whys()).toEqual(['opened', 'settings']);
    expect(texts()).toEqual([
      {
        switch: { kind: 'value', value: 'on' },
        balance: { kind: 'value', value: { minor: 7127, exponent: 2, currency: 'EUR' } },
        spent: { kind: 'value', value: { minor: 874, exponent: 2, currency: 'EUR' } },
      },
    ]);
    expect(runtime.sent.find((message) => message.type === 'page-text')).toMatchObject({
      org: ORG,
      at: expect.any(Number),
    });
  });

  test('are told again when they change, a burst of changes once, and not when nothing changed', async () => {
    goTo('/settings/usage');
    document.body.innerHTML = ON;
    begin();
    await pass(5000);
    const balance = document.querySelector('#b');
    for (let at = 0; at < 50; at += 1) {
      if (balance !== null) balance.textContent = `€${70 - at}.00 Current balance`;
      await pass(2);
    }
    await pass(5000);
    document.body.append(document.createElement('p'));
    await pass(5000);
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toMatchObject({ balance: { value: { minor: 2100 } } });
    expect(whys()).toEqual(['opened', 'settings', 'settings']);
  });

  test('"off" is told only when it is still so at a second look', async () => {
    goTo('/settings/usage');
    document.body.innerHTML = OFF;
    begin();
    await pass(1000);
    expect(texts()).toEqual([]);
    await pass(2000);
    expect(texts()).toEqual([{ switch: { kind: 'value', value: 'off' } }]);
  });

  test('a page that loads its figures late was never off', async () => {
    goTo('/settings/usage');
    document.body.innerHTML = OFF;
    begin();
    await pass(1000);
    document.body.innerHTML = ON;
    await pass(5000);
    expect(texts().map((readings) => (readings as { switch: unknown }).switch)).toEqual([
      { kind: 'value', value: 'on' },
    ]);
  });

  test("of an organization's owner are hinted at, but not read", async () => {
    goTo('/admin-settings/usage');
    document.body.innerHTML = ON;
    begin();
    await pass(5000);
    expect(whys()).toEqual(['opened', 'settings']);
    expect(texts()).toEqual([]);
  });

  test('a bare sign is read with the currency that the worker knows', async () => {
    const account = {
      account: { facts: { balance: { kind: 'known', value: { minor: 1, exponent: 2, currency: 'CAD' } } } },
    };
    const get = vi.fn(async () => ({ accounts: { version: 1, active: ORG, accounts: { [ORG]: account } } }));
    scope.chrome.storage = { local: { get } };
    goTo('/settings/usage');
    document.body.innerHTML = ON.replaceAll('€', '$');
    begin();
    await pass(1000);
    expect(texts()).toMatchObject([{ balance: { value: { minor: 7127, exponent: 2, currency: 'CAD' } } }]);
  });

  test('what the worker did not take is told again', async () => {
    goTo('/settings/usage');
    document.body.innerHTML = ON;
    runtime.failure = new Error('Could not establish connection. Receiving end does not exist.');
    begin();
    await pass(1000);
    runtime.failure = null;
    document.body.append(document.createElement('p'));
    await pass(1000);
    expect(texts()).toHaveLength(1);
  });

  test('are observed only while they are shown and seen', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const whole = () => observe.mock.calls.filter(([node]) => node === document).length;
    begin();
    document.body.innerHTML = ON;
    await pass(5000);
    expect(whole()).toBe(0);
    goTo('/settings/usage');
    expect(whole()).toBe(1);
    disconnect.mockClear();
    goTo('/new');
    expect(disconnect).toHaveBeenCalledOnce();
    goTo('/settings/billing');
    setVisible(false);
    expect(disconnect).toHaveBeenCalledTimes(3);
    await pass(5000);
    expect(texts()).toEqual([]);
  });
});

describe('the end', () => {
  test('an orphan goes quietly and leaves nothing behind', async () => {
    const windowLeft = countListeners(window);
    const pageLeft = countListeners(document);
    const consoles = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name));
    goTo('/settings/usage');
    document.body.innerHTML = ON;
    begin();
    await pass(5000);
    const before = runtime.sent.length;
    runtime.orphaned = true;
    window.dispatchEvent(new Event('focus'));
    await pass(300);
    expect(lifetime?.signal.aborted).toBe(true);
    document.body.innerHTML = OFF;
    setVisible(false);
    setVisible(true);
    await pass(60_000);
    expect(runtime.sent).toHaveLength(before);
    expect(vi.getTimerCount()).toBe(0);
    expect(runtime.listeners.size).toBe(0);
    expect([...windowLeft(), ...pageLeft()]).toEqual([]);
    expect(Reflect.ownKeys(scope)).toEqual(['chrome']);
    for (const one of consoles) expect(one).not.toHaveBeenCalled();
  });

  test('a second copy ends the first', async () => {
    const first = start(scope, window, document);
    begin();
    expect(first?.signal.aborted).toBe(true);
    expect(lifetime?.signal.aborted).toBe(false);
    await pass(5000);
    expect(whys()).toEqual(['opened']);
    expect(runtime.listeners.size).toBe(1);
  });

  test('without an extension nothing is set up', () => {
    const left = countListeners(window);
    expect(start({}, window, document)).toBeNull();
    expect(left()).toEqual([]);
  });

  test('nothing is put into the page, and no name into its window', async () => {
    goTo('/settings/usage');
    document.body.innerHTML = ON;
    const html = document.documentElement.outerHTML;
    const names = Object.keys(window).sort();
    begin();
    await pass(5000);
    expect(document.documentElement.outerHTML).toBe(html);
    expect(Object.keys(window).sort()).toEqual(names);
  });
});
