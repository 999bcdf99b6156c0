import { vi } from 'vitest';
import { ANSWER, ASK, HERE } from '../../src/claude/requests/page-channel.ts';
import { FakeXhr } from './fake-xhr.ts';

export const ORIGIN = 'https://claude.ai';
export const ORG = '0b9d7c1e-52a4-4f0e-9c39-3f1f5b6a7c01';
export const LIMIT = `/api/organizations/${ORG}/overage_spend_limit`;
export const SEND = `/api/organizations/${ORG}/chat_conversations/c1/completion`;

const native = {
  Request: globalThis.Request,
  dispatch: EventTarget.prototype.dispatchEvent,
  listen: EventTarget.prototype.addEventListener,
  exec: RegExp.prototype.exec,
};

class FocusEventLike extends Event {
  readonly relatedTarget: EventTarget | null;
  constructor(type: string, init: EventInit & { relatedTarget?: EventTarget } = {}) {
    super(type, init);
    this.relatedTarget = init.relatedTarget ?? null;
  }
}

export interface Asked {
  readonly id: string;
  readonly line: string;
  readonly body: string | undefined;
}

/** How the isolated world behaves: `asked` may answer at once; without it nobody is there. */
export interface IsolatedWorld {
  asked?: ((question: Asked) => void) | undefined;
}

/** Runs the script among these globals. */
export type Load = (globals: Readonly<Record<string, unknown>>) => Promise<void>;

const loadHere: Load = async (globals) => {
  // A second copy finds what the first has put in the place.
  const isSecond = Reflect.get(globalThis, 'document') === globals.document;
  if (!isSecond) for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  vi.resetModules();
  await import('../../src/page/main.iife.ts');
};

/**
 * The page's own world with a browser's natives that are fakes, the script running in it, and a bare end of the channel in
 * the place of the isolated world. Node has no base address, so its Request gets one.
 */
export async function pageWorld(isolated: IsolatedWorld = {}, load: Load = loadHere) {
  const rooms = new Map<object, EventTarget>();
  const document = Object.assign(new EventTarget(), {
    querySelector: () => null,
    createElement: () => {
      const host = Object.assign(new EventTarget(), {
        attachShadow: ({ mode }: { mode: string }) => {
          if (mode !== 'closed') throw new Error('an open room');
          rooms.set(host, new EventTarget());
          return rooms.get(host);
        },
      });
      return host;
    },
  });
  const sent: Request[] = [];
  const calls: { self: unknown; args: unknown[]; promise: unknown }[] = [];
  const network = { answer: async (_request: Request) => new Response('{"ok":true}') };
  const based = new Proxy(native.Request, {
    // The arguments come as an array of the page's realm, which may be spoilt.
    construct: (target, args: [RequestInfo | URL, RequestInit]) =>
      new target(args[0] instanceof native.Request ? args[0] : new URL(String(args[0]), `${ORIGIN}/new`), args[1]),
  });
  const go = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new based(input, init);
    request.signal.throwIfAborted();
    sent.push(request);
    return await network.answer(request);
  };
  const fetch = function fetch(this: unknown, ...args: [RequestInfo | URL, RequestInit?]) {
    const promise = go(...args);
    calls.push({ self: this, args, promise });
    return promise;
  };
  Object.defineProperty(fetch, 'length', { value: 1, configurable: true });
  const confirm = vi.fn((_text: string) => true);
  FakeXhr.reset();
  const globals = {
    window: globalThis,
    document,
    fetch,
    confirm,
    Request: based,
    XMLHttpRequest: class extends FakeXhr {},
    location: { origin: ORIGIN },
    FocusEvent: FocusEventLike,
    ProgressEvent: class ProgressEvent extends Event {},
  };

  const asked: Asked[] = [];
  const said: string[] = [];
  /** What could be heard outside of the room. */
  const loud: string[] = [];
  const entered: EventTarget[] = [];
  const hear = (event: Event) => {
    const { detail } = event as CustomEvent<string>;
    if (event.bubbles || event.composed) loud.push(detail);
    if (isolated.asked === undefined) return;
    event.preventDefault();
    said.push(detail);
    const [, id = '', line = '', body] = native.exec.call(/^q(\d+) ([^\n]*)(?:\n([\s\S]*))?$/, detail) ?? [];
    if (id === '') return;
    const question = { id, line, body };
    asked.push(question);
    isolated.asked(question);
  };
  native.listen.call(document, HERE, (event) => {
    const room = rooms.get((event as FocusEventLike).relatedTarget as object)!;
    if (entered.includes(room)) return;
    entered.push(room);
    native.listen.call(room, ASK, hear);
  });
  await load(globals);
  return {
    document,
    rooms,
    room: () => entered[0]!,
    entered,
    sent,
    calls,
    asked,
    said,
    loud,
    network,
    confirm,
    nativeFetch: fetch,
    load: () => load(globals),
    /** An empty refusal sends it. */
    answer: (id: string, refusal?: string) =>
      native.dispatch.call(
        entered[0]!,
        new CustomEvent(ANSWER, { detail: refusal === undefined ? id : `${id}\n${refusal}` }),
      ),
  };
}

/** All that is waiting to be done is done. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
