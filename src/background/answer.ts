import type { Readings } from '../account/observation.ts';
import { parseMessage } from '../watch/parse-message.ts';
import type { Message, Reply } from '../watch/protocol.ts';
import type { Watch } from '../watch/watch.ts';

/** Who may say what: a page's script can hint, claim and ask, only our own pages command. */
const MAY_SAY: Readonly<Record<Message['type'], 'tab' | 'face'>> = {
  refresh: 'face',
  'select-organization': 'face',
  resume: 'face',
  brake: 'face',
  snooze: 'face',
  'add-credit': 'face',
  'remove-credit': 'face',
  'set-settings': 'face',
  hint: 'tab',
  'guard-ask': 'tab',
  'guard-answered': 'tab',
  stream: 'tab',
  'page-text': 'tab',
};

const DONE: Reply = { ok: true, retryAt: null };
const NOT_UNDERSTOOD: Reply = { ok: false, code: 'not-understood' };

/** Reads what a page claims, as the provider's pages write it; null where nothing can be made of it. */
export interface Claims {
  readonly page: (raw: unknown) => Readings | null;
  readonly stream: (text: string) => { readonly readings: Readings; readonly paidNow: boolean } | null;
}

type OfType<T extends Message['type']> = Extract<Message, { type: T }>;
type Obey<T extends Message['type']> = (message: OfType<T>, watch: Watch, claims: Claims) => Promise<Reply>;

const OBEY: { readonly [T in Message['type']]: Obey<T> } = {
  refresh: (_message, watch) => watch.refresh(),
  'select-organization': async ({ org }, watch) => done(watch.selectOrganization(org)),
  resume: async (_message, watch) => done(watch.resume()),
  brake: async ({ org, control }, watch) => done(watch.brake(org, control)),
  snooze: async (message, watch) => done(watch.snooze(message)),
  'add-credit': async (message, watch) => done(watch.addCredit(message)),
  'remove-credit': async ({ id }, watch) => done(watch.removeCredit(id)),
  'set-settings': async ({ changes }, watch) => done(watch.setSettings(changes)),
  hint: async ({ org, why }, watch) => done(watch.hint(org, why)),
  'guard-ask': async ({ request }, watch) => ({ ok: true, retryAt: null, guard: await watch.guardAsk(request) }),
  'guard-answered': async ({ request, answer, remember }, watch) =>
    done(watch.guardAnswered(request, { answer, remember })),
  stream: async ({ org, text }, watch, claims) => {
    const claim = claims.stream(text);
    return claim === null ? NOT_UNDERSTOOD : done(watch.stream(org, claim.readings, claim.paidNow));
  },
  'page-text': async ({ org, readings: raw }, watch, claims) => {
    const readings = claims.page(raw);
    return readings === null ? NOT_UNDERSTOOD : done(watch.pageText(org, readings));
  },
};

async function done(work: Promise<void>): Promise<Reply> {
  await work;
  return DONE;
}

/** Answers one message. What is not understood, or not the sender's to say, is refused by a value. */
export async function answer(raw: unknown, from: 'tab' | 'face', watch: Watch, claims: Claims): Promise<Reply> {
  const message = parseMessage(raw);
  if (message === null || MAY_SAY[message.type] !== from) return NOT_UNDERSTOOD;
  // The table has one entry per type; the compiler cannot follow that a message's type picks its own.
  const obey = OBEY[message.type] as Obey<Message['type']>;
  return obey(message, watch, claims);
}
