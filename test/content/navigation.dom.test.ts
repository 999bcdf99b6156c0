import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchNavigation } from '../../src/content/navigation.ts';

let lifetime: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  lifetime = new AbortController();
  history.pushState(null, '', '/new');
});

afterEach(() => {
  lifetime.abort();
  Reflect.deleteProperty(window, 'navigation');
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function watch(moved: () => void): void {
  watchNavigation({ page: document, window, moved, signal: lifetime.signal });
}

test('the Navigation API tells of every change, and nothing is observed', () => {
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  const navigation = new EventTarget();
  Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
  const moved = vi.fn();
  watch(moved);
  history.pushState(null, '', '/new#settings/usage');
  navigation.dispatchEvent(new Event('currententrychange'));
  navigation.dispatchEvent(new Event('navigatesuccess'));
  expect(moved).toHaveBeenCalledOnce();
  expect(observe).not.toHaveBeenCalled();
  lifetime.abort();
  history.pushState(null, '', '/new');
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(moved).toHaveBeenCalledOnce();
});

test('without it, a click, a key or a new title is the sign', async () => {
  const moved = vi.fn();
  watch(moved);
  const signs = [
    () => document.body.dispatchEvent(new Event('click', { bubbles: true })),
    () => document.body.dispatchEvent(new Event('keyup', { bubbles: true })),
    () => {
      document.title = 'Settings';
    },
  ];
  for (const [at, sign] of signs.entries()) {
    history.pushState(null, '', `/chat/${at}`);
    sign();
    await vi.advanceTimersByTimeAsync(300);
    expect(moved).toHaveBeenCalledTimes(at + 1);
  }
});

test('a click that leads nowhere is no change', async () => {
  const moved = vi.fn();
  watch(moved);
  document.body.dispatchEvent(new Event('click', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(moved).not.toHaveBeenCalled();
});
