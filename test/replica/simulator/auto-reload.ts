import { type Account, type ChargeReason, hasOwnWallet, record } from './account.ts';
import { addMonths } from './calendar.ts';
import { charge } from './card.ts';
import type { Due } from './due.ts';
import { trancheOf } from './tranche.ts';
import { balanceOf, grant } from './wallet.ts';

/**
 * Fires a reload when one is due. The charge is what is missing to the target, tax on top.
 * While a charge is pending, or after the card was refused, nothing is fired until that is settled.
 */
export function reloadIfDue(account: Account, at: number, why: ChargeReason): boolean {
  const { autoReload, wallet } = account;
  if (!hasOwnWallet(account) || !autoReload.enabled || account.pendingInvoice !== null) return false;
  if (autoReload.disabledReason !== null || balanceOf(wallet) >= autoReload.threshold) return false;
  const amount = autoReload.target - balanceOf(wallet);
  if (amount <= 0) return false;
  if (autoReload.decline !== null) {
    autoReload.disabledReason = autoReload.decline.reason;
    autoReload.stripeErrorCode = autoReload.decline.stripeCode;
    record(account, { at, what: 'reload-declined', amount, detail: autoReload.decline.stripeCode });
    return false;
  }
  if (autoReload.pendingMs > 0) {
    account.pendingInvoice = { amount, settlesAt: at + autoReload.pendingMs, why };
    record(account, { at, what: 'reload-pending', amount, detail: why });
  } else {
    complete(account, at, amount, why);
  }
  return true;
}

/** A lower balance fires a reload only while the switch is on; a changed setting fires it in any case. */
export function reloadAfterDrop(account: Account, at: number, why: ChargeReason): boolean {
  return account.overage.enabled && reloadIfDue(account, at, why);
}

/** Switches auto-reload on or changes its numbers. A balance below the threshold is charged at once. */
export function setAutoReload(account: Account, at: number, threshold: number, target: number): void {
  Object.assign(account.autoReload, {
    configured: true,
    enabled: true,
    threshold,
    target,
    disabledReason: null,
    stripeErrorCode: null,
  });
  reloadIfDue(account, at, 'reload-by-setting');
}

export function stopAutoReload(account: Account): void {
  account.autoReload.configured = true;
  account.autoReload.enabled = false;
}

/** The moment a pending charge goes through. */
export function pendingDue(account: Account): Due | null {
  const pending = account.pendingInvoice;
  if (pending === null) return null;
  return {
    at: pending.settlesAt,
    happen: () => {
      account.pendingInvoice = null;
      complete(account, pending.settlesAt, pending.amount, pending.why);
      // The credit may be used up already when it arrives.
      reloadAfterDrop(account, pending.settlesAt, 'reload-by-use');
    },
  };
}

function complete(account: Account, at: number, amount: number, why: ChargeReason): void {
  charge(account, at, amount, why);
  account.wallet.lastPaidPurchase = amount;
  const months = account.wallet.expiryPolicyMonths ?? 12;
  grant(
    account.wallet,
    trancheOf({
      kind: 'purchased',
      granted: amount,
      grantedAt: at,
      expiresAt: addMonths(at, months),
      hidesExpiry: true,
      programId: 'auto_recharge_additional_usage_individual',
      id: `${account.uuid} reload ${account.charges.length}`,
    }),
  );
  record(account, { at, what: 'reload', amount, detail: why });
}
