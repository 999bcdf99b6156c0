import type { Account } from '../../account/account.ts';
import type { LedgerEntry } from '../../account/event.ts';
import { compareMoney } from '../../account/money.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { DAY, HOUR } from '../stages.ts';
import { type Claim, claimsIn } from './claims.ts';
import type { Draft, Rule } from './rule.ts';

/** A free credit was claimed and has not come: told once. */
export const claimMissing: Rule = { id: 'claim-missing', family: 'ledger', paths: [8], find };

/** Credit comes within this time of its claim… */
export const CLAIM_ARRIVES = 15 * 60_000;
/** …and after this long nobody waits for it any more. */
const GIVEN_UP = 7 * DAY;

function find(account: Account, _settings: Settings, at: Scene): readonly Draft[] {
  return claimsIn(at.events)
    .filter((claim) => isMissing(claim, account, at))
    .map(({ id, amount, before: claimedAt }) => ({
      repeat: 'occurrence',
      covers: [],
      risk: {
        id: 'claim-missing',
        org: account.org,
        severity: 'warning',
        key: id,
        amount: amount ?? 'none',
        deadline: null,
        facts: ['offer', 'balance', 'tranches'],
        details: { amount, claimedAt },
      },
    }));
}

/** Nothing has come since, and the wallet was read late enough to say so. */
function isMissing(claim: Claim, { facts }: Account, { events, now }: Scene): boolean {
  const due = claim.before + CLAIM_ARRIVES;
  if (now < due || now - claim.before > GIVEN_UP) return false;
  if (facts.balance.kind !== 'known' || facts.balance.readAt < due) return false;
  return !events.some((event) => hasCome(event, claim));
}

/** Credit that came since the claim, or shortly before it: offers are read more seldom than the wallet. */
function hasCome(event: LedgerEntry, claim: Claim): boolean {
  if (event.kind !== 'grant' && event.kind !== 'unexplained-rise') return false;
  if (event.before < claim.after - HOUR) return false;
  return claim.amount === null || compareMoney(event.amount, claim.amount) !== -1;
}
