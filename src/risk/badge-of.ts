import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Badge, BadgeText } from './badge.ts';
import type { BadgeContent } from './settings.ts';
import type { Verdict } from './verdict.ts';
import type { Tone, VerdictWord } from './verdict-word.ts';

/** One organization's verdict, and what it was made of. */
export interface Judged {
  readonly org: string;
  readonly verdict: Verdict;
  readonly account: Account;
}

const RANK: Readonly<Record<Tone, number>> = { ok: 0, info: 1, unknown: 2, warning: 3, danger: 4 };

/** The mildest tone that the badge has words for. What is unknown may be a warning, and counts as one. */
const MILDEST: Readonly<Record<BadgeContent, number>> = {
  all: RANK.ok,
  warnings: RANK.unknown,
  dangers: RANK.danger,
};

const NO_TEXT: BadgeText = { kind: 'none' };
const UNKNOWN: BadgeText = { kind: 'sign', sign: '?' };

/**
 * The badge for several organizations, and whose it is (null = none is known). It is the active one's, unless another
 * is in a danger or a warning that is worse: another's blindness or credit is not worth hiding one's own state.
 * `content`: of what the badge speaks. The tone, and with it the icon, always tells the verdict.
 */
export function badgeOf(
  verdicts: readonly Judged[],
  active: string | null,
  content: BadgeContent,
): { readonly badge: Badge; readonly org: string | null } {
  const own = verdicts.find(({ org }) => org === active);
  const rivals = own === undefined ? verdicts : verdicts.filter(({ verdict }) => RANK[verdict.tone] >= RANK.warning);
  const shown = rivals.reduce<Judged | undefined>(worse, own);
  const tone = shown?.verdict.tone ?? 'unknown';
  const speaks = RANK[tone] >= MILDEST[content];
  const text = shown === undefined ? UNKNOWN : TEXT_OF[shown.verdict.word](shown);
  return { badge: { text: speaks ? text : NO_TEXT, tone }, org: shown?.org ?? null };
}

function worse(a: Judged | undefined, b: Judged): Judged {
  return a === undefined || RANK[b.verdict.tone] > RANK[a.verdict.tone] ? b : a;
}

const TEXT_OF: Readonly<Record<VerdictWord, (judged: Judged) => BadgeText>> = {
  blind: () => UNKNOWN,
  paying: ({ account }) => ({ kind: 'currency', currency: currencyOf(account) }),
  'charge-near': () => ({ kind: 'sign', sign: '!' }),
  'overflow-near': ({ verdict: { cause } }) => ({
    kind: 'percent',
    percent: Math.floor((cause.kind === 'window' ? cause.percent : null) ?? 100),
  }),
  armed: () => ({ kind: 'sign', sign: 'AR' }),
  credit: creditText,
  safe: () => NO_TEXT,
};

function currencyOf({ facts }: Account): string | null {
  const limit = lastKnown(facts.limit)?.value;
  const amounts = [
    lastKnown(facts.spent)?.value,
    lastKnown(facts.balance)?.value,
    limit === 'none' ? undefined : limit,
  ];
  return amounts.find((amount) => amount !== undefined)?.currency ?? null;
}

/** What is left, or owed as a negative amount. The organization's money has no figure that the user could see. */
function creditText({ verdict, account }: Judged): BadgeText {
  const balance = lastKnown(account.facts.balance)?.value;
  if (verdict.cause.kind === 'organization-pays' || balance === undefined) return { kind: 'none' };
  return { kind: 'money', amount: balance };
}
