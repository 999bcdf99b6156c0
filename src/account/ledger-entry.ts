import type { Account, FactName } from './account.ts';
import type { Cause, EventDetails, LedgerEvent } from './event.ts';
import { type Interval, isWithin, pairOf } from './ledger-pair.ts';

/** Two readings of one organization, and what was asked for in this browser. */
export interface Comparison {
  readonly before: Account;
  readonly after: Account;
  readonly seen: readonly Cause[];
}

type RequestKind = Cause['kind'];

/** A request is noted when it leaves, and the look before it may have been under way: so much earlier still counts. */
const REQUEST_SLACK = 60_000;

/** Switching on with a low balance charges at once, and a claim switches on. */
const CHARGING: readonly RequestKind[] = ['reload', 'switch', 'claim'];

/** The requests that bring an event about. Spending and what happens by itself have none. */
const CAUSES: { readonly [K in EventDetails['kind']]?: readonly RequestKind[] } = {
  reload: CHARGING,
  'reload-failed': CHARGING,
  'pending-charge': ['buy', ...CHARGING],
  purchase: ['buy'],
  grant: ['claim'],
  claim: ['claim'],
  limit: ['limit'],
  threshold: ['reload'],
  target: ['reload'],
  plan: ['plan'],
};

function causesOf(details: EventDetails): readonly RequestKind[] {
  if (details.kind === 'reload-switch') return details.to === 'on' ? ['reload'] : ['reload', 'brake-reload'];
  if (details.kind !== 'switch') return CAUSES[details.kind] ?? [];
  // A claim, and a limit that is set, switch usage credits on; neither switches them off. The brake does nothing else.
  return details.to === 'on' ? ['switch', 'claim', 'limit'] : ['switch', 'brake-switch'];
}

/** Was a request of one of these kinds sent from this browser in the interval, or just before it? */
export function wasSent({ after, seen }: Comparison, kinds: readonly RequestKind[], interval: Interval): boolean {
  return seen.some(
    ({ org, kind, answer, at }) =>
      org === after.org &&
      answer === 'sent' &&
      kinds.includes(kind) &&
      at > interval.after - REQUEST_SLACK &&
      at <= interval.before,
  );
}

/** Was the switch off at both ends of an interval, as far as it was read then? */
export function wasOff({ before, after }: Comparison, interval: Interval): boolean {
  const toggle = pairOf(before, after, 'switch');
  return toggle?.was === 'off' && toggle.is === 'off' && isWithin(interval, toggle);
}

/** The ledger's entry of something that happened in an interval, told by these facts. */
export function entryOf(
  comparison: Comparison,
  interval: Interval,
  facts: readonly FactName[],
  details: EventDetails,
): LedgerEvent {
  return {
    ...details,
    org: comparison.after.org,
    after: interval.after,
    before: interval.before,
    byRequest: wasSent(comparison, causesOf(details), interval),
    facts,
  };
}
