import { emptyAccount } from '../../account/account.ts';
import type { LedgerEntry, SeenRequest } from '../../account/event.ts';
import type { State } from '../documents/state.ts';
import type { StoredAccount } from '../documents/types.ts';
import type { CaughtRequest, JudgedRequest, RequestJudge } from '../ports.ts';
import { asksAboutSends, quietKey } from './asks-about-sends.ts';
import type { GuardQuestion } from './question.ts';

const DAY = 86_400_000;

/** What becomes of a request that the page holds back. */
export type GuardReply =
  | { readonly asks: false }
  /** `refused`: what the page is told, should the user say no. */
  | { readonly asks: true; readonly question: GuardQuestion; readonly refused: string };

export type GuardAnswer = 'sent' | 'refused';

function judgedIn(state: State, caught: CaughtRequest, judge: RequestJudge, now: number): JudgedRequest | null {
  const org = judge.organizationOf(caught) ?? state.accounts.active;
  const account = (org === null ? undefined : state.accounts.accounts[org]?.account) ?? emptyAccount(org ?? '');
  return judge.judge(caught, account, { now, taxPermille: state.settings.taxPermille });
}

/** Does the user want to be asked? Not where they switched the kind off, nor of a paid message before they said so. */
function isWanted(state: State, { guard, org, scope }: JudgedRequest, now: number): boolean {
  return guard === 'paid-send' ? asksAboutSends(state, org, scope, now) : !state.settings.guardsOff.includes(guard);
}

/** What is to be asked about a request, if anything. Pure. */
export function askAbout(state: State, caught: CaughtRequest, judge: RequestJudge, now: number): GuardReply {
  const judged = judgedIn(state, caught, judge, now);
  if (judged === null || !judged.asks || !isWanted(state, judged, now)) return { asks: false };
  const question = judged.question();
  // Asked each time, the user has already said that they do not want to be left alone for longer.
  const isRest = question.kind === 'paid-send' && state.settings.paidSendEachTime;
  const remember = isRest ? null : question.remember;
  return { asks: true, question: { ...question, remember }, refused: judged.refused };
}

/**
 * The state after a request was let go or refused: it explains what the next reading shows, and stands in the ledger.
 * `remember`: the box was ticked: not to be asked about paid messages for a while, or what a claim switches on is to go off.
 */
export function answered(
  state: State,
  caught: CaughtRequest,
  { answer, remember }: { readonly answer: GuardAnswer; readonly remember: boolean },
  judge: RequestJudge,
  now: number,
): State {
  const judged = judgedIn(state, caught, judge, now);
  const stored = judged === null ? undefined : state.accounts.accounts[judged.org];
  if (judged === null || stored === undefined) return state;
  const mayRest = judged.guard === 'paid-send' && !state.settings.paidSendEachTime;
  const quiet = remember && mayRest && judged.quietUntil !== null;
  const guardQuiet = quiet
    ? { ...state.watch.guardQuiet, [quietKey(judged.org, judged.scope)]: judged.quietUntil ?? now }
    : state.watch.guardQuiet;
  return {
    ...state,
    watch: { ...state.watch, guardQuiet },
    accounts: {
      ...state.accounts,
      accounts: { ...state.accounts.accounts, [judged.org]: withAnswer(stored, judged, { answer, remember }, now) },
    },
  };
}

function withAnswer(
  stored: StoredAccount,
  { org, kind, guard, amount }: JudgedRequest,
  { answer, remember }: { readonly answer: GuardAnswer; readonly remember: boolean },
  now: number,
): StoredAccount {
  const recent = stored.requests.filter(({ at }) => now - at < DAY && at <= now);
  const isOnce = remember && guard === 'claim' && answer === 'sent';
  const request = { at: now, org, answer, ...(isOnce ? { offAfter: true as const } : {}) };
  const seen: readonly SeenRequest[] = kind === null ? [] : [{ ...request, kind }];
  const entry: LedgerEntry = {
    kind: 'asked',
    id: `${org}:asked:${now}:${guard}`,
    org,
    what: guard,
    answer,
    amount,
    after: now,
    before: now,
    byRequest: true,
    facts: [],
  };
  return {
    ...stored,
    requests: [...recent, ...seen],
    events: [...stored.events, entry],
    unsaved: { ...stored.unsaved, entries: [...stored.unsaved.entries, entry] },
  };
}
