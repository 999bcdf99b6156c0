import { vi } from 'vitest';

export const ORG = '0b6cbd3e-36a5-4b1c-8b0e-2f6a0f1d2c3b';

/** The tab as the tests move it: seen or hidden, and at an address. */
export function setVisible(visible: boolean): void {
  Object.defineProperty(document, 'visibilityState', { value: visible ? 'visible' : 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

export function setCookie(cookie: string): void {
  Object.defineProperty(document, 'cookie', { value: cookie, configurable: true });
}

export function goTo(address: string): void {
  history.pushState(null, '', address);
  window.dispatchEvent(new Event('popstate'));
}

/** Counts what is added to and taken from an event target, per type: nothing may be left. */
export function countListeners(target: EventTarget): () => readonly string[] {
  const left: string[] = [];
  const add = target.addEventListener.bind(target);
  vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
    left.push(type);
    const signal = typeof options === 'object' ? options.signal : undefined;
    signal?.addEventListener('abort', () => left.splice(left.indexOf(type), 1));
    add(type, listener, options);
  });
  return () => left;
}
