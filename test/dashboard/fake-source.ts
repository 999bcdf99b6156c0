import type { DashboardSource } from '../../src/dashboard/source.ts';
import type { Upkeep } from '../../src/dashboard/views/privacy/upkeep.ts';
import type { State } from '../../src/watch/documents/state.ts';
import type { Message, Reply } from '../../src/watch/protocol.ts';
import type { Translate } from '../../src/words/translate.ts';
import { NOW, ZONE } from '../popup/accounts.ts';
import { fakeUpkeep } from './fake-upkeep.ts';
import type { Past } from './past.ts';

/** A source over fixed documents and a fixed history that notes what it was asked. */
export interface FakeSource extends DashboardSource {
  readonly sent: Message[];
  readonly opened: string[];
  readonly saved: { readonly name: string; readonly type: string; readonly text: string }[];
  replace(state: State): void;
}

export interface FakeOptions {
  readonly state: State;
  readonly past: Past;
  readonly translate: Translate;
  readonly access?: boolean;
  readonly locale?: string;
  readonly reply?: Reply;
  readonly upkeep?: Partial<Upkeep>;
}

export function fakeSource(options: FakeOptions): FakeSource {
  let { state } = options;
  const listeners = new Set<() => void>();
  const sent: Message[] = [];
  const opened: string[] = [];
  const saved: { name: string; type: string; text: string }[] = [];
  const { samples, entries } = options.past;
  return {
    sent,
    opened,
    saved,
    translate: options.translate,
    locale: options.locale ?? 'en-GB',
    timeZone: ZONE,
    read: () => Promise.resolve(state),
    samples: (_org, from, to) => Promise.resolve(samples.filter(({ at }) => at >= from && at <= to)),
    entries: (_org, from, to) => Promise.resolve(entries.filter(({ before }) => before >= from && before <= to)),
    onChange(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    send(message) {
      sent.push(message);
      return Promise.resolve(options.reply ?? { ok: true, retryAt: null });
    },
    upkeep: fakeUpkeep({ ...options.upkeep, past: options.past, orgs: Object.keys(state.accounts.accounts) }),
    save: (name, type, text) => saved.push({ name, type, text }),
    now: () => NOW,
    openUsagePage: () => opened.push('usage'),
    openDashboard: (view = '') => opened.push(`dashboard:${view}`),
    requestAccess: () => Promise.resolve(true),
    hasAccess: () => Promise.resolve(options.access ?? true),
    replace(next) {
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
