import { expect, test, vi } from 'vitest';
import { extensionApi, sender } from '../../src/content/runtime.ts';
import { fakeRuntime } from './fake-runtime.ts';

const HINT = { type: 'hint', why: 'opened', org: null } as const;

test('the runtime is the one of browser, else of chrome, and never an element of the page that is named so', () => {
  const [browser, chrome] = [fakeRuntime(), fakeRuntime()];
  expect(extensionApi({ browser: { runtime: browser }, chrome: { runtime: chrome } })?.runtime).toBe(browser);
  expect(extensionApi({ chrome: { runtime: chrome } })?.runtime).toBe(chrome);
  expect(extensionApi({ browser: { tagName: 'DIV' }, chrome: { runtime: chrome } })?.runtime).toBe(chrome);
  expect(extensionApi({})).toBeNull();
});

test('the reply comes back as a value', async () => {
  const runtime = fakeRuntime();
  expect(await sender(runtime, vi.fn())(HINT)).toEqual({ ok: true, reply: { ok: true, retryAt: null } });
  expect(runtime.sent).toEqual([HINT]);
});

test('an orphan is told, and nothing is thrown', async () => {
  const runtime = fakeRuntime();
  const onOrphaned = vi.fn();
  runtime.orphaned = true;
  expect(await sender(runtime, onOrphaned)(HINT)).toMatchObject({ ok: false, code: 'orphaned' });
  expect(onOrphaned).toHaveBeenCalledOnce();
});

test('a worker that does not answer is not the end', async () => {
  const runtime = fakeRuntime();
  const onOrphaned = vi.fn();
  runtime.failure = new Error('Could not establish connection. Receiving end does not exist.');
  expect(await sender(runtime, onOrphaned)(HINT)).toMatchObject({ ok: false, code: 'failed' });
  expect(onOrphaned).not.toHaveBeenCalled();
});
