import { orgOf } from '../../claude/endpoints.ts';
import { isPurchase } from '../../claude/requests/is-purchase.ts';
import { isOneFamily, modelOf } from '../../claude/requests/model-of.ts';
import { MONEY_PATH } from '../../claude/requests/money-path.ts';
import type { BriefDocument, OrgBrief } from '../../watch/brief/brief.ts';
import type { GuardReply } from '../../watch/guard/guard.ts';
import type { GuardQuestion } from '../../watch/guard/question.ts';
import type { CaughtRequest, ShownText } from '../../watch/ports.ts';
import type { WhichOrganization } from '../organization.ts';
import type { Send } from '../runtime.ts';
import { timer } from '../timer.ts';
import type { HeldRequest, Unattended } from './channel.ts';
import type { UserAnswer } from './dialog.ts';

/** A worker that sleeps answers in a tenth of a second; after this it is dead. */
const PATIENCE_MS = 4000;

/** claude.ai takes two to five seconds to switch: then the account is worth reading. */
const SETTLED_MS = 6000;

export interface GatekeeperNeeds {
  /** What the worker left for the page; null = nothing yet. */
  readonly brief: () => BriefDocument | null;
  readonly organization: WhichOrganization;
  /** What the page's own dialog shows as the amount, at this moment. */
  readonly shown: () => ShownText | null;
  readonly send: Send;
  readonly ask: (question: GuardQuestion, withdrawn: AbortSignal) => Promise<UserAnswer>;
  /** The browser's own question, for when the worker does not answer. */
  readonly confirm: () => boolean;
  readonly refused: string;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export interface Gatekeeper {
  readonly held: (request: HeldRequest) => void;
  readonly unattended: (note: Unattended) => void;
}

/** Decides about each request that is held back: at once where nothing is to be asked, else by the user's own answer. */
export function gatekeeper(needs: GatekeeperNeeds): Gatekeeper {
  const { organization, send, now, signal } = needs;
  const settled = timer(() => void send({ type: 'hint', why: 'write', org: organization() }), signal);

  /** A message that the plan covers leaves in the turn in which it was sent: what is known lies here already. */
  const isCovered = ({ path, body }: HeldRequest): boolean => {
    const resource = MONEY_PATH.exec(path);
    if (resource === null || resource[1] !== undefined) return false;
    // Its own path names the organization; the cookie is asked for only where none does, as it has to be fetched.
    const known = needs.brief()?.orgs[orgOf(path) ?? organization() ?? ''];
    return known === undefined || !isPaid(known, modelOf(body), now());
  };

  const decide = async (request: HeldRequest): Promise<void> => {
    const { withdrawn } = request;
    const caught = caughtOf(request, isPurchase(request.path) ? needs.shown() : null);
    const reply = await before(PATIENCE_MS, send({ type: 'guard-ask', request: caught }));
    const guard = reply?.ok === true ? guardIn(reply.reply) : null;
    if (withdrawn.aborted) return;
    if (guard?.asks === false) request.answer(null);
    else settle(request, caught, guard?.refused ?? needs.refused, await userSays(guard, withdrawn));
  };

  const userSays = (guard: Asking | null, withdrawn: AbortSignal): Promise<UserAnswer> => {
    if (guard !== null) return needs.ask(guard.question, withdrawn);
    return Promise.resolve({ answer: needs.confirm() ? 'sent' : 'refused', remember: false });
  };

  const settle = (request: HeldRequest, caught: CaughtRequest, refused: string, said: UserAnswer): void => {
    // Withdrawn while it was asked: the page itself does not want it any more.
    if (request.withdrawn.aborted) return;
    // In this order, as the extension can be gone by now: sending finds that out, and ends everything here.
    request.answer(said.answer === 'refused' ? refused : null);
    void send({ type: 'guard-answered', request: caught, ...said });
    if (said.answer === 'sent') settled.start(SETTLED_MS);
  };

  return {
    held(request) {
      if (isCovered(request)) request.answer(null);
      // Whatever goes wrong on the way: it was not approved, so it does not leave.
      else decide(request).catch(() => request.answer(needs.refused));
    },
    unattended({ how, method, path }) {
      const answer = how === 'refused' ? 'refused' : 'sent';
      void send({ type: 'guard-answered', request: { method, path, body: null }, answer, remember: false });
      settled.start(SETTLED_MS);
    },
  };
}

type Asking = Extract<GuardReply, { asks: true }>;

function caughtOf({ method, path, body }: HeldRequest, shown: ShownText | null): CaughtRequest {
  return { method, path, body, ...(shown === null ? {} : { shown }) };
}

/** Where the message does not name its model, each one counts that is used up, but none that is paid by the plan's rules. */
function isPaid({ paidUntil, paidModels }: OrgBrief, model: string | null, now: number): boolean {
  if (paidUntil !== null && now < paidUntil) return true;
  return paidModels.some(
    ({ model: paid, until, always }) => now < until && (model === null ? !always : isOneFamily(paid, model)),
  );
}

function before<T>(ms: number, work: Promise<T>): Promise<T | null> {
  return Promise.race([work, new Promise<null>((resolve) => setTimeout(resolve, ms, null))]);
}

/** The worker's reply. It is our own, of this very version: what is looked at is only whether there is one. */
function guardIn(reply: unknown): GuardReply | null {
  if (typeof reply !== 'object' || reply === null || !('guard' in reply)) return null;
  return reply.guard as GuardReply;
}
