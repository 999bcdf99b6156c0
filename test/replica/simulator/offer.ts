import { type Account, record } from './account.ts';
import type { Due } from './due.ts';
import { switchOn } from './overage.ts';
import { trancheOf } from './tranche.ts';
import { grant } from './wallet.ts';

export type ClaimOutcome = 'claimed' | 'not-available' | 'already-claimed';

/**
 * Claims the free credit. The switch goes on first and the credit comes after it, at once or with a delay,
 * so that auto-reload can charge although free credit is on its way.
 */
export function claim(account: Account, at: number, enableOverages: boolean): ClaimOutcome {
  const offer = account.offer;
  if (offer === null || !offer.available || !offer.eligible) return 'not-available';
  if (offer.closesAt !== null && at >= offer.closesAt) return 'not-available';
  if (offer.granted) return 'already-claimed';
  offer.granted = true;
  record(account, { at, what: 'claimed', amount: offer.amount, detail: offer.feature });
  if (enableOverages) switchOn(account, at);
  offer.arrivesAt = at + offer.arrivalDelayMs;
  if (offer.arrivalDelayMs === 0) arrive(account, at);
  return 'claimed';
}

/** The moment a claimed credit shows up in the wallet. */
export function arrivalDue(account: Account): Due | null {
  const at = account.offer?.arrivesAt ?? null;
  return at === null ? null : { at, happen: () => arrive(account, at) };
}

function arrive(account: Account, at: number): void {
  const offer = account.offer;
  if (offer === null) return;
  offer.arrivesAt = null;
  grant(
    account.wallet,
    trancheOf({
      kind: 'promo',
      granted: offer.amount,
      grantedAt: at,
      expiresAt: offer.creditExpiresAt ?? at + offer.creditLastsMs,
      programId: offer.feature,
      id: `${account.uuid} offer ${at}`,
    }),
  );
  record(account, { at, what: 'credit-arrived', amount: offer.amount, detail: offer.feature });
}
