import { describe, expect, it, vi } from 'vitest';
import { isWrittenUrl } from '../../src/claude/written-paths.ts';
import { watchWrites } from '../../src/content/writes.ts';

const ORIGIN = 'https://claude.ai';
const ORG = `${ORIGIN}/api/organizations/2b5365bb-d97f-4997-a828-ee288ef51964`;

describe('a URL that is only written to', () => {
  it.each([
    [`${ORG}/contracts/auto_reload_settings`, true],
    [`${ORG}/contracts/prepaid/credits`, true],
    [`${ORG}/setup_overage_billing`, true],
    [`${ORG}/upgrade_to_max`, true],
    [`${ORG}/purchase_seats`, true],
    [`${ORG.replace('/api/', '/api/oauth/')}/contracts/auto_reload_settings`, true],
    // Read by us and by the page, too.
    [`${ORG}/overage_spend_limit`, false],
    [`${ORG}/prepaid/credits`, false],
    [`${ORG}/usage`, false],
    [`${ORG}/chat_conversations/1/completion`, false],
    ['https://claude.ai.example/api/organizations/x/contracts/a', false],
    ['https://example.com/api/organizations/x/contracts/a', false],
  ])('%s: %s', (url, expected) => expect(isWrittenUrl(url, ORIGIN)).toBe(expected));
});

describe('what the browser has loaded', () => {
  function watched() {
    const written = vi.fn();
    const lifetime = new AbortController();
    const calls = { observe: vi.fn(), disconnect: vi.fn() };
    let loaded: (names: string[]) => void = () => undefined;
    class Observer {
      observe = calls.observe;
      disconnect = calls.disconnect;
      constructor(callback: (list: { getEntries(): { name: string }[] }) => void) {
        loaded = (names) => callback({ getEntries: () => names.map((name) => ({ name })) });
      }
    }
    const observer = Observer as unknown as typeof PerformanceObserver;
    watchWrites({ observer, origin: ORIGIN, written, signal: lifetime.signal });
    return { written, lifetime, calls, loaded: (...names: string[]) => loaded(names) };
  }

  it('tells of a write, and of nothing else', () => {
    const { written, loaded, calls } = watched();
    expect(calls.observe).toHaveBeenCalledWith({ type: 'resource' });
    loaded(`${ORG}/usage`, `${ORIGIN}/assets/app.js`);
    expect(written).not.toHaveBeenCalled();
    loaded(`${ORG}/usage`, `${ORG}/contracts/auto_reload_settings`);
    expect(written).toHaveBeenCalledOnce();
  });

  it('ends with the script', () => {
    const { lifetime, calls } = watched();
    lifetime.abort();
    expect(calls.disconnect).toHaveBeenCalledOnce();
  });

  it('is done without where the browser has no such list', () => {
    const { signal } = new AbortController();
    expect(() => watchWrites({ observer: undefined, origin: ORIGIN, written: vi.fn(), signal })).not.toThrow();
  });
});
