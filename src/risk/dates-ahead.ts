import type { Account } from '../account/account.ts';
import { type Fact, lastKnown } from '../account/fact.ts';
import type { HandCredit } from '../account/hand-credit.ts';
import { isPositive, type Money } from '../account/money.ts';
import type { Tranche } from '../account/tranche.ts';
import { dayEnd } from './day-end.ts';
import { nextMonthStart } from './month-start.ts';

interface Ahead {
  /** The same for the same date however often it is asked for, also when the date itself was moved. */
  readonly id: string;
  /** Null for credit entered by hand that belongs to no organization. */
  readonly org: string | null;
  /** Epoch ms; of a whole day its beginning in UTC. */
  readonly at: number;
  /** When what is said of it was read, or entered by hand; null = it rests on no reading. */
  readonly readAt: number | null;
}

/** Credit with something left of it expires. */
export interface ExpiryAhead extends Ahead {
  readonly kind: 'expiry';
  readonly of: Tranche['kind'] | 'hand';
  /** The tranche, or the credit entered by hand. */
  readonly credit: string;
  readonly amount: Money;
  readonly estimated: boolean;
  readonly note: string | null;
}

/** The last moment to claim a free credit; `amount` null where it is not known. */
export interface ClaimAhead extends Ahead {
  readonly kind: 'claim';
  readonly amount: Money | null;
}

/** The month's limit opens anew; `limit` null where it is not known. */
export interface RolloverAhead extends Ahead {
  readonly kind: 'rollover';
  readonly limit: Money | null;
}

/** The plan renews, on a day (`YYYY-MM-DD`) of which no hour is known. */
export interface RenewalAhead extends Ahead {
  readonly kind: 'renewal';
  readonly on: string;
}

/** Something that comes by itself, for a calendar. */
export type DateAhead = ExpiryAhead | ClaimAhead | RolloverAhead | RenewalAhead;

/** What is coming for an account, the soonest first. It rests on what was last known however old, as a date does not age. */
export function datesAhead(account: Account, credits: readonly HandCredit[], now: number): readonly DateAhead[] {
  const dates: DateAhead[] = [
    ...expiries(account),
    ...handExpiries(account, credits),
    ...claims(account),
    ...rollovers(account, now),
  ];
  return [...dates.filter(({ at }) => at > now), ...renewals(account, now)].sort(
    (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
  );
}

function expiries({ org, facts }: Account): readonly ExpiryAhead[] {
  const tranches = lastKnown(facts.tranches);
  return (tranches?.value ?? []).flatMap(({ id, kind, remaining, expiresAt, expiryEstimated }) => {
    if (expiresAt === null || !isPositive(remaining)) return [];
    return {
      kind: 'expiry' as const,
      id: `expiry:${id}`,
      org,
      at: expiresAt,
      readAt: tranches?.readAt ?? null,
      of: kind,
      credit: id,
      amount: remaining,
      estimated: expiryEstimated,
      note: null,
    };
  });
}

function handExpiries({ org }: Account, credits: readonly HandCredit[]): readonly ExpiryAhead[] {
  return credits
    .filter((credit) => (credit.org === null || credit.org === org) && isPositive(credit.amount))
    .map((credit) => ({
      kind: 'expiry',
      id: `hand:${credit.id}`,
      org: credit.org,
      at: credit.expiresAt,
      readAt: credit.addedAt,
      of: 'hand',
      credit: credit.id,
      amount: credit.amount,
      estimated: false,
      note: credit.note.trim() === '' ? null : credit.note,
    }));
}

function claims({ org, facts }: Account): readonly ClaimAhead[] {
  const offer = lastKnown(facts.offer);
  if (offer === undefined || offer.value === 'none') return [];
  const { amount, eligible, granted, expiresAt } = offer.value;
  if (!eligible || granted || expiresAt === null) return [];
  // One offer is open at a time: a deadline that was moved moves its entry.
  return [{ kind: 'claim', id: 'claim', org, at: expiresAt, readAt: offer.readAt, amount }];
}

/** Left out only where nothing opens for certain: a fact that cannot be told now may be either way. */
function rollovers({ org, facts }: Account, now: number): readonly RolloverAhead[] {
  const limit = lastKnown(facts.limit);
  if (isNot(facts.switch, 'off') || isNot(facts.limit, 'none')) return [];
  const at = nextMonthStart(now);
  const month = new Date(at).toISOString().slice(0, 7);
  const amount = limit === undefined || limit.value === 'none' ? null : limit.value;
  const readAt = amount === null ? null : (limit?.readAt ?? null);
  return [{ kind: 'rollover', id: `rollover:${month}`, org, at, readAt, limit: amount }];
}

/** Is it certain that there is no such thing: not offered, or known to be without? */
function isNot<T>(fact: Fact<T>, without: T): boolean {
  return fact.kind === 'not-offered' || (fact.kind === 'known' && fact.value === without);
}

function renewals({ org, facts }: Account, now: number): readonly RenewalAhead[] {
  const subscription = lastKnown(facts.subscription);
  if (subscription === undefined) return [];
  const { nextChargeOn: on, endsOn } = subscription.value;
  // A plan that ends first is not charged again. Days in this form sort as text.
  if (on === null || (endsOn !== null && endsOn <= on)) return [];
  const at = Date.parse(`${on}T00:00:00Z`);
  // What is no day is never ahead, nor is one that is over in every time zone.
  return dayEnd(on) > now ? [{ kind: 'renewal', id: 'renewal', org, at, readAt: subscription.readAt, on }] : [];
}
