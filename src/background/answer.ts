import type { Control } from '../account/account.ts';
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
  'test-notice': 'face',
  import: 'face',
  'undo-import': 'face',
  'delete-all': 'face',
  hint: 'tab',
  'guard-ask': 'tab',
  'guard-answered': 'tab',
  stream: 'tab',
  'page-text': 'tab',
  anchors: 'tab',
  'open-brake': 'tab',
};

const DONE: Reply = { ok: true, retryAt: null };
const NOT_UNDERSTOOD: Reply = { ok: false, code: 'not-understood' };

/** Reads what a page claims, as the provider's pages write it; null where nothing can be made of it. */
export interface Claims {
  readonly page: (raw: unknown) => Readings | null;
  readonly stream: (text: string) => { readonly readings: Readings; readonly paidNow: boolean } | null;
  /** Shows our own page, where the user confirms that a control is to be turned off. */
  readonly openBrake: (control: Control) => Promise<void>;
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
  'test-notice': async ({ title, body }, watch) => carriedOut(await watch.testNotice({ title, body })),
  import: imported,
  'undo-import': async (_message, watch) => carriedOut(await watch.undoImport()),
  'delete-all': async (_message, watch) => carriedOut(await watch.deleteAll()),
  hint: async ({ org, why }, watch) => done(watch.hint(org, why)),
  'guard-ask': async ({ request }, watch) => ({ ok: true, retryAt: null, guard: await watch.guardAsk(request) }),
  'guard-answered': async ({ request, answer, remember }, watch) =>
    done(watch.guardAnswered(request, { answer, remember })),
  stream: async ({ org, text }, watch, claims) => {
    const claim = claims.stream(text);
    return claim === null ? NOT_UNDERSTOOD : done(watch.stream(org, claim.readings, claim.paidNow));
  },
  anchors: async ({ name, by }, watch) => done(watch.anchorSeen(name, by)),
  'open-brake': async ({ control }, _watch, claims) => done(claims.openBrake(control)),
  'page-text': async ({ org, at, readings: raw }, watch, claims) => {
    const readings = claims.page(raw);
    return readings === null ? NOT_UNDERSTOOD : done(watch.pageText(org, readings, at));
  },
};

function carriedOut(isDone: boolean): Reply {
  return { ok: true, retryAt: null, done: isDone };
}

async function imported({ value, sure }: OfType<'import'>, watch: Watch): Promise<Reply> {
  const outcome = sure ? await watch.importFile(value) : await watch.previewImport(value);
  if (outcome === null) return carriedOut(true);
  if ('why' in outcome) return { ok: false, code: 'refused', refusal: outcome };
  return { ok: true, retryAt: null, preview: outcome };
}

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
