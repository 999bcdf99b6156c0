import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { start } from '../../src/content/start.ts';
import { sealed } from '../../src/watch/documents/seal.ts';
import type { Message } from '../../src/watch/protocol.ts';
import { type FakeRuntime, fakeRuntime } from './fake-runtime.ts';
import { goTo, ORG, setCookie, setVisible } from './tab.ts';

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

  test('a tab that is returned to says since when its words have stood there', async () => {
    goTo('/settings/usage');
    document.body.innerHTML = ON;
    begin();
    await pass(5000);
    goTo('/new');
    document.body.dispatchEvent(new Event('click', { bubbles: true }));
    await pass(60_000);
    goTo('/settings/usage');
    document.body.dispatchEvent(new Event('click', { bubbles: true }));
    await pass(5000);
    const times = () => runtime.sent.flatMap((message: Message) => (message.type === 'page-text' ? [message.at] : []));
    expect(times()).toHaveLength(2);
    expect(times()[1]).toBe(times()[0]);
    document.body.innerHTML = ON.replace('€8.74', '€9.99');
    await pass(5000);
    expect(times()[2]).toBeGreaterThan(times()[0] ?? 0);
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
    const get = vi.fn(async () => ({ accounts: sealed({ version: 1, active: ORG, accounts: { [ORG]: account } }) }));
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
