import type { MessageListener, MessageSender, Runtime } from '../../src/content/runtime.ts';
import type { Message } from '../../src/watch/protocol.ts';

export const EXTENSION = 'a-b-c';

/** A runtime that remembers what was sent, and that can be orphaned as Chrome does it after an update. */
export interface FakeRuntime extends Runtime {
  readonly sent: Message[];
  readonly listeners: Set<MessageListener>;
  orphaned: boolean;
  /** Throws this instead of taking the next messages. */
  failure: Error | null;
  /** A message to the tab, as the browser delivers it; the answer, or undefined where nobody took it. */
  deliver(message: unknown, from?: MessageSender): Promise<unknown>;
}

export function fakeRuntime(): FakeRuntime {
  const listeners = new Set<MessageListener>();
  const alive = () => {
    if (runtime.orphaned) throw new Error('Extension context invalidated.');
  };
  const runtime: FakeRuntime = {
    sent: [],
    listeners,
    orphaned: false,
    failure: null,
    get id() {
      return runtime.orphaned ? undefined : EXTENSION;
    },
    // Not async: an orphan's `sendMessage` throws before there is any promise.
    sendMessage(message) {
      alive();
      if (runtime.failure !== null) return Promise.reject(runtime.failure);
      runtime.sent.push(message as Message);
      return Promise.resolve({ ok: true, retryAt: null });
    },
    onMessage: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => {
        listeners.delete(listener);
        alive();
      },
    },
    deliver(message, from = { id: EXTENSION }) {
      return new Promise((resolve) => {
        const taken = [...listeners].some((listener) => listener(message, from, resolve));
        if (!taken) resolve(undefined);
      });
    },
  };
  return runtime;
}
