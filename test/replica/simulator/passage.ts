import type { Account } from './account.ts';
import { pendingDue, reloadAfterDrop } from './auto-reload.ts';
import { earliest } from './due.ts';
import { arrivalDue } from './offer.ts';
import { monthDue } from './overage.ts';
import { routineDue } from './routine.ts';
import { subscriptionDue } from './subscription.ts';
import { expiryDue } from './wallet.ts';
import { windowDue } from './windows.ts';

/** Lets time pass up to `now`: everything that falls due on the way happens in its order and at its own moment. */
export function settle(account: Account, now: number): void {
  for (;;) {
    const due = earliest([
      windowDue(account),
      expiryDue(account, (at) => reloadAfterDrop(account, at, 'reload-by-expiry')),
      pendingDue(account),
      arrivalDue(account),
      monthDue(account),
      subscriptionDue(account),
      routineDue(account),
    ]);
    if (due === null || due.at > now) break;
    due.happen();
  }
  account.settledAt = Math.max(account.settledAt, now);
}
