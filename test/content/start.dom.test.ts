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
