import type { Account, FactName, Facts } from '../account/account.ts';
import { isAuthoritative, lastKnown } from '../account/fact.ts';
import type { Description, RequestContradiction } from '../claude/requests/description.ts';
import type { MoneyRequest } from '../claude/requests/money-request.ts';
import { payingOrganization } from './organization-words.ts';
import type { Speech } from './speech.ts';

/** Before whom a request is asked about, and when. Times in epoch ms. */
export interface GuardView {
  readonly account: Account;
  readonly now: number;
  /** When the plan window that is full starts again; null = none is, or nobody says when. */
  readonly resetsAt: number | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** How old a fact may be, in ms: as long as it was for the description. */
  readonly horizon?: number;
}

/** All that a question is made of. */
export interface GuardCase {
  readonly request: MoneyRequest;
  readonly description: Description;
  readonly view: GuardView;
  readonly speech: Speech;
  /** The user's own tax on purchases, 8.75 for 8.75 %; null = said as "+ tax". */
  readonly taxPercent: number | null;
}

const MINUTE = 60_000;
const USUAL_HORIZON = 30 * MINUTE;
const CLOCK_TOLERANCE = MINUTE;

function isFresh(readAt: number, { now, horizon = USUAL_HORIZON }: GuardView): boolean {
  return now - readAt <= horizon && readAt - now <= CLOCK_TOLERANCE;
}

/** The value of a fact that an amount may be said by: of JSON, and fresh. */
export function proven<K extends FactName>({ view }: GuardCase, name: K): Facts[K] | null {
  const fact = view.account.facts[name];
  return fact.kind === 'known' && isAuthoritative(fact.source) && isFresh(fact.readAt, view) ? fact.value : null;
}

/** The organization that pays instead of the user, by name; null where the wallet is the user's own. */
export function payer({ view, speech }: GuardCase): string | null {
  const { balance, organization } = view.account.facts;
  const isTheirs = balance.kind === 'not-offered' && isAuthoritative(balance.source) && isFresh(balance.readAt, view);
  const kind = lastKnown(organization)?.value.kind;
  return isTheirs && kind !== undefined && kind !== 'personal' ? payingOrganization(view.account, speech) : null;
}

type ContradictionOf<K extends RequestContradiction['kind']> = Extract<RequestContradiction, { readonly kind: K }>;

/** What does not fit together, if it does not in this way. */
export function contradiction<K extends RequestContradiction['kind']>(
  { description }: GuardCase,
  kind: K,
): ContradictionOf<K> | undefined {
  return description.contradictions.find((each): each is ContradictionOf<K> => each.kind === kind);
}

/** The request was not understood, or not all of it. */
export function isUnreadable(of: GuardCase): boolean {
  return contradiction(of, 'unreadable') !== undefined;
}

/** A change of auto-reload or the switch that says "off", and more that is not understood. */
export function saysOff({ kind }: MoneyRequest): boolean {
  return kind === 'reload-off' || kind === 'switch-off';
}
