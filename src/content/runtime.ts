import type { Message } from '../watch/protocol.ts';

/** Who sent a message, as far as it matters here. `tab` is set when it was a tab and not the extension itself. */
export interface MessageSender {
  readonly id?: string;
  readonly tab?: unknown;
}

export type MessageListener = (message: unknown, sender: MessageSender, respond: (answer: unknown) => void) => boolean;

/** The part of `chrome.runtime` that a content script needs. */
export interface Runtime {
  /** Undefined once the extension was updated or removed under this script. */
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}

/** How sending went. `orphaned`: the extension is gone, and this script with it; `failed`: nobody took it, this time. */
export type Sent =
  | { readonly ok: true; readonly reply: unknown }
  | { readonly ok: false; readonly code: 'orphaned' | 'failed'; readonly message: string };

export type Send = (message: Message) => Promise<Sent>;

interface Extension {
  readonly runtime?: Runtime;
  readonly storage?: ExtensionStorage;
  readonly i18n?: { getMessage(key: string): string };
}

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** The part of `chrome.storage` that a content script needs. */
export interface ExtensionStorage {
  readonly local?: { get(key: string): Promise<Record<string, unknown>> };
  readonly onChanged?: {
    addListener(listener: (changes: Changes, area: string) => void): void;
    removeListener(listener: (changes: Changes, area: string) => void): void;
  };
}

/**
 * The extension's own API, without webextension-polyfill, which is larger than this whole script. Chrome has `browser`
 * natively since 148, the oldest that we support; a page can name an element `browser`, hence the look at `runtime`.
 */
export function extensionApi(
  scope: object,
): { readonly runtime: Runtime; readonly storage: Extension['storage']; readonly i18n: Extension['i18n'] } | null {
  const { browser, chrome } = scope as { browser?: Extension; chrome?: Extension };
  const extension = browser?.runtime?.id === undefined ? chrome : browser;
  const runtime = extension?.runtime;
  return runtime?.id === undefined ? null : { runtime, storage: extension?.storage, i18n: extension?.i18n };
}

/**
 * Sends to the worker. Never rejects: the outcome is a value. In a script that outlived its extension Chrome throws
 * synchronously ("Extension context invalidated."), and `onOrphaned` is called, once per attempt.
 */
export function sender(runtime: Runtime, onOrphaned: () => void): Send {
  return async (message) => {
    try {
      return { ok: true, reply: await runtime.sendMessage(message) };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      if (!isOrphaned(runtime, text)) return { ok: false, code: 'failed', message: text };
      onOrphaned();
      return { ok: false, code: 'orphaned', message: text };
    }
  };
}

function isOrphaned(runtime: Runtime, message: string): boolean {
  if (/context invalidated|dead object/i.test(message)) return true;
  try {
    return runtime.id === undefined;
  } catch {
    return true;
  }
}
