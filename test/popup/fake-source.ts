import type { PopupSource } from '../../src/popup/source.ts';
import type { Snapshot } from '../../src/view/snapshot.ts';
import type { Message, Reply } from '../../src/watch/protocol.ts';
import type { Translate } from '../../src/words/translate.ts';
import { NOW, ZONE } from './accounts.ts';

/** A source over fixed documents that notes what it was asked. */
export interface FakeSource extends PopupSource {
  readonly sent: Message[];
  readonly opened: string[];
  replace(snapshot: Snapshot): void;
}

export interface FakeOptions {
  /** Null: storage never answers. */
  readonly snapshot: Snapshot | null;
  readonly translate: Translate;
  readonly access?: boolean;
  readonly locale?: string;
  readonly reply?: Reply;
  readonly grants?: boolean;
}

export function fakeSource(options: FakeOptions): FakeSource {
  let snapshot = options.snapshot;
  const listeners = new Set<() => void>();
  const sent: Message[] = [];
  const opened: string[] = [];
  return {
    sent,
    opened,
    translate: options.translate,
    locale: options.locale ?? 'en-GB',
    timeZone: ZONE,
    read: () => (snapshot === null ? new Promise(() => {}) : Promise.resolve(snapshot)),
    onChange(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    send(message) {
      sent.push(message);
      return Promise.resolve(options.reply ?? { ok: true, retryAt: null });
    },
    now: () => NOW,
    openUsagePage: () => opened.push('usage'),
    openDashboard: (view = '') => opened.push(`dashboard:${view}`),
    requestAccess: () => Promise.resolve(options.grants ?? true),
    hasAccess: () => Promise.resolve(options.access ?? true),
    replace(next) {
      snapshot = next;
      for (const listener of listeners) listener();
    },
  };
}
