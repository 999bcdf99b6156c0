import type { Account } from '../../account/account.ts';
import type { LedgerEntry, SeenRequest } from '../../account/event.ts';
import { caseNow, heard } from '../evidence.ts';
import { keyOf } from '../rules/key.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { DAY } from '../stages.ts';
import { switchIsOn } from '../wallet.ts';
import type { Wanted } from './wanted.ts';

/**
 * The brake that the user asked for when they let a claim go: what it switched on goes off once its credit is there, this
 * one time. Forgotten after a day, and where usage credits were switched by hand since: then they are wanted as they are.
 */
export function onceAfterClaim(
  account: Account,
  requests: readonly SeenRequest[],
  settings: Settings,
  { now, events }: Pick<Scene, 'now' | 'events'>,
): readonly Wanted[] {
  const of = caseNow(account, settings, now);
  if (heard(of.facts.canToggle) === false || switchIsOn(of).kind !== 'yes') return [];
  return requests
    .filter(({ offAfter, answer, at }) => offAfter === true && answer === 'sent' && at <= now && now - at < DAY)
    .filter(({ at }) => hasArrived(events, at) && isOnByClaim(events, at) && !isOnByHand(requests, at))
    .map(({ at }) => ({ key: keyOf(account.org, 'afterClaim', 'switch', at), control: 'switch', why: 'afterClaim' }));
}

function hasArrived(events: readonly LedgerEntry[], at: number): boolean {
  return events.some(({ kind, before }) => (kind === 'grant' || kind === 'unexplained-rise') && before >= at);
}

/** At the reading before the claim they were off, and nobody has switched them since. */
function isOnByClaim(events: readonly LedgerEntry[], at: number): boolean {
  const [first, ...others] = events.filter((event) => event.kind === 'switch' && event.before >= at);
  return others.length === 0 && (first === undefined || first.after <= at);
}

/** The user switched them themselves after the claim. One reading may have seen both. */
function isOnByHand(requests: readonly SeenRequest[], since: number): boolean {
  return requests.some(({ kind, answer, at }) => kind === 'switch' && answer === 'sent' && at > since);
}
