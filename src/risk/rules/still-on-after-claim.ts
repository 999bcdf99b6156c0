import type { Account } from '../../account/account.ts';
import type { LedgerEntry } from '../../account/event.ts';
import { caseNow } from '../evidence.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { DAY, HOUR } from '../stages.ts';
import { switchIsOn } from '../wallet.ts';
import { type Claim, claimsIn } from './claims.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** A claim switched usage credits on, and they still are: told once after the user's own grace, then daily for a week. */
export const stillOnAfterClaim: Rule = { id: 'still-on-after-claim', family: 'ledger', paths: [8], find };

const MINUTE = 60_000;
const DAYS_TOLD = 7;

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  if (switchIsOn(caseNow(account, settings, at.now)).kind !== 'yes') return [];
  const toggled = at.events.findLast((event) => event.kind === 'switch');
  if (toggled?.to !== 'on') return [];
  // The claim and the arrival of its credit can be noted apart: they are one claim, and the first of them began it.
  const claim = claimsOrGrants(at.events).find((event) => isSwitchedOnBy(toggled, event));
  if (claim === undefined) return [];
  const since = at.now - claim.before;
  const days = Math.floor(since / DAY);
  if (since < settings.claimGraceMinutes * MINUTE || days >= DAYS_TOLD) return [];
  return [
    {
      repeat: 'occurrence',
      covers: [],
      risk: {
        id: 'still-on-after-claim',
        org: account.org,
        severity: 'warning',
        key: keyOf(toggled.id, days),
        amount: claim.amount ?? 'none',
        deadline: null,
        facts: ['switch', 'offer'],
        details: { claimedAt: claim.before, days },
      },
    },
  ];
}

function claimsOrGrants(events: readonly LedgerEntry[]): readonly Claim[] {
  const grants = events.flatMap((event) => (event.kind === 'grant' && event.claimed ? [event] : []));
  return [...claimsIn(events), ...grants].toSorted((a, b) => a.before - b.before);
}

/** Usage credits went on at about the time of the claim. Offers are read hourly: the two can be noted an hour apart. */
function isSwitchedOnBy(toggled: LedgerEntry, claim: Claim): boolean {
  return toggled.before >= claim.after - HOUR && toggled.after <= claim.before;
}
