import type { LedgerEntry } from '../../account/event.ts';
import type { Money } from '../../account/money.ts';
import { HOUR } from '../stages.ts';

/** A free credit that was claimed: between which readings, and its amount where that is known. */
export interface Claim {
  readonly id: string;
  readonly after: number;
  readonly before: number;
  readonly amount: Money | null;
}

/** Offers are read hourly: so long a claim that left this browser may be noted before the offer shows it. */
const SHOWS_WITHIN = 2 * HOUR;

/** The claims in the ledger: those that the user let go here, and those that only the offer shows. One claim counts once. */
export function claimsIn(events: readonly LedgerEntry[]): readonly Claim[] {
  const shown = events.flatMap((event) => (event.kind === 'claim' ? [event] : []));
  const asked = events.flatMap((event) =>
    event.kind === 'asked' && event.what === 'claim' && event.answer === 'sent' ? [event] : [],
  );
  const isOne = (request: Claim, offer: Claim) =>
    offer.before >= request.before && offer.before - request.before <= SHOWS_WITHIN;
  return [
    ...asked.map((request) => ({ ...request, amount: shown.find((offer) => isOne(request, offer))?.amount ?? null })),
    ...shown.filter((offer) => !asked.some((request) => isOne(request, offer))),
  ];
}
