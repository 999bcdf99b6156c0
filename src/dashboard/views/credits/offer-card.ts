import type { Account, Offer } from '../../../account/account.ts';
import type { LedgerEntry } from '../../../account/event.ts';
import { lastKnown } from '../../../account/fact.ts';
import { compareMoney, type Money } from '../../../account/money.ts';
import { factHorizon } from '../../../risk/fact-horizon.ts';
import { type Claim, claimsIn } from '../../../risk/rules/claims.ts';
import type { Settings } from '../../../risk/settings.ts';
import { agoWords } from '../../../words/ago-words.ts';
import type { Speech } from '../../../words/speech.ts';
import type { MessageKey } from '../../../words/translate.ts';
import { shown, type Viewing } from '../../../words/wire/shown.ts';

export interface OfferStep {
  /** `next`: it has not come, and is what one waits for. `unknown`: nobody saw whether it came. */
  readonly state: 'done' | 'next' | 'open' | 'unknown';
  readonly label: string;
}

/** A free credit in words: on offer, or claimed of late. */
export interface OfferCard {
  /** Null where there is none. */
  readonly amount: string | null;
  readonly until: string | null;
  readonly aged: boolean;
  readonly steps: readonly OfferStep[];
  readonly sentences: readonly string[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A claim is news for so long. */
const RECENT = 30 * DAY;

/** `entries`: the ledger, which tells of claims and of what arrived. */
export function offerCard(
  account: Account,
  entries: readonly LedgerEntry[],
  settings: Settings,
  viewing: Viewing,
  speech: Speech,
): OfferCard {
  const { t } = speech;
  const { now } = viewing;
  const fact = shown(account.facts.offer, { ...viewing, horizon: factHorizon('offer', settings) });
  const claim = lastClaim(entries, now);
  if (fact.kind === 'value' && fact.value !== 'none') {
    return withAge(openCard(fact.value, claimOf(claim, fact.value, fact.readAt), account, entries, now, speech), fact);
  }
  if (claim !== null) return claimedCard(claim, account, entries, now, speech);
  if (fact.kind === 'value') return withAge(bare(t('credits_offer_none')), fact);
  if (fact.kind === 'not-offered') return bare(t('credits_offer_not_offered'));
  return bare(t('credits_offer_unknown'));

  function withAge(card: OfferCard, { readAt, aged }: { readonly readAt: number; readonly aged: boolean }): OfferCard {
    if (!aged) return card;
    const age = t('value_when_last_read', [agoWords(now - readAt, speech)]);
    return { ...card, aged, sentences: [...card.sentences, age] };
  }
}

function bare(sentence: string): OfferCard {
  return { amount: null, until: null, aged: false, steps: [], sentences: [sentence] };
}

function openCard(
  { amount, eligible, granted, expiresAt, needsPaymentSetup }: Offer,
  claim: Claim | null,
  account: Account,
  entries: readonly LedgerEntry[],
  now: number,
  speech: Speech,
): OfferCard {
  const { t, format } = speech;
  const claimed = granted || claim !== null;
  const arrival = claimed ? arrivalOf(claim, amount, account, entries) : 'open';
  return {
    amount: amount === null ? t('credits_offer_unsized') : format.money(amount),
    until: untilWords(),
    aged: false,
    steps: stepsOf(eligible || claimed, claimed, arrival, speech),
    sentences: [t('calendar_claim_body'), ...(needsPaymentSetup && !claimed ? [t('credits_offer_setup')] : [])],
  };

  function untilWords(): string {
    if (expiresAt === null) return t('credits_offer_open');
    return t(expiresAt > now ? 'credits_offer_until' : 'credits_offer_over', [format.when(expiresAt, now)]);
  }
}

/** An offer that was claimed is not on offer any more: the ledger alone tells of it. */
function claimedCard(
  claim: Claim,
  account: Account,
  entries: readonly LedgerEntry[],
  now: number,
  speech: Speech,
): OfferCard {
  const { t, format } = speech;
  const amount = claim.amount ?? arrivals(claim, entries)[0]?.amount ?? null;
  return {
    amount: amount === null ? t('credits_offer_unsized') : format.money(amount),
    until: t('credits_offer_claimed', [format.when(claim.before, now)]),
    aged: false,
    steps: stepsOf(true, true, arrivalOf(claim, amount, account, entries), speech),
    sentences: [t('calendar_claim_body')],
  };
}

function stepsOf(
  eligible: boolean,
  claimed: boolean,
  arrival: OfferStep['state'],
  { t }: Speech,
): readonly OfferStep[] {
  const step = (state: OfferStep['state'], key: MessageKey): OfferStep => ({ state, label: t(key) });
  const ARRIVAL: Readonly<Record<OfferStep['state'], MessageKey>> = {
    done: 'credits_step_arrived',
    next: 'credits_step_not_arrived',
    unknown: 'credits_step_unseen',
    open: 'credits_step_arrives',
  };
  return [
    step('done', 'credits_step_available'),
    eligible ? step('done', 'credits_step_eligible') : step('next', 'credits_step_not_eligible'),
    claimed ? step('done', 'credits_step_claimed') : step(eligible ? 'next' : 'open', 'credits_step_not_claimed'),
    step(arrival, ARRIVAL[arrival]),
  ];
}

function lastClaim(entries: readonly LedgerEntry[], now: number): Claim | null {
  const claims = claimsIn(entries).filter(({ before }) => now - before < RECENT);
  return claims.toSorted((a, b) => b.before - a.before)[0] ?? null;
}

/** The claim of this offer: one that it shows, or that was made after the offer was read. */
function claimOf(claim: Claim | null, { granted }: Offer, readAt: number): Claim | null {
  return claim !== null && (granted || claim.before > readAt) ? claim : null;
}

/** Came it? Without a claim in the ledger only the wallet can tell, and what it does not list may have been spent. */
function arrivalOf(
  claim: Claim | null,
  amount: Money | null,
  { facts }: Account,
  entries: readonly LedgerEntry[],
): OfferStep['state'] {
  if (claim !== null && arrivals(claim, entries).length > 0) return 'done';
  const tranches = lastKnown(facts.tranches)?.value ?? [];
  const isListed =
    amount !== null &&
    tranches.some(({ kind, granted }) => kind === 'promo' && granted !== null && compareMoney(granted, amount) === 0);
  if (isListed) return 'done';
  return claim === null ? 'unknown' : 'next';
}

/** Credit that came since a claim, or shortly before it was noted: offers are read more seldom than the wallet. */
function arrivals(claim: Claim, entries: readonly LedgerEntry[]) {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'grant' && entry.kind !== 'unexplained-rise') return [];
    if (entry.before < claim.after - HOUR) return [];
    return claim.amount === null || compareMoney(entry.amount, claim.amount) !== -1 ? [entry] : [];
  });
}
