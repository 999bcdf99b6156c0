import type { Account, Tranche } from '../simulator/account.ts';
import { hasOwnWallet } from '../simulator/account.ts';
import { setAutoReload, stopAutoReload } from '../simulator/auto-reload.ts';
import { localPrice, minorPerUnit } from '../simulator/currency.ts';
import { balanceOf, inOrderOfUse } from '../simulator/wallet.ts';
import { badRequest, notOffered } from './errors.ts';
import { type Endpoint, type Exchange, isAmount, json, parseObject, type ReplicaAnswer } from './exchange.ts';
import { moneyOrCredits } from './money.ts';
import { isoZulu } from './time.ts';

/** `GET {o}/prepaid/credits` and `PUT {o}/contracts/auto_reload_settings`. */
export const credits: Endpoint = (exchange) => {
  const { rest, method, account } = exchange;
  const reading = rest === 'prepaid/credits' && method === 'GET';
  const changing = rest === 'contracts/auto_reload_settings' && (method === 'PUT' || method === 'PATCH');
  if (!reading && !changing) return null;
  return walletRefusal(account) ?? (reading ? json(creditsBody(account)) : changeReload(exchange));
};

/** The answer where there is no wallet to look at; null where there is one. */
export function walletRefusal(account: Account): ReplicaAnswer | null {
  if (account.variants.credits === 'forbidden') return notOffered(403);
  if (account.variants.credits === 'not-found') return notOffered(404);
  return hasOwnWallet(account) ? null : notOffered(403);
}

function changeReload({ account, body, now }: Exchange): ReplicaAnswer {
  const wish = parseObject(body);
  if (wish?.enabled === false) {
    stopAutoReload(account);
    return json(reloadBody(account));
  }
  const { threshold_in_minor_units: threshold, reload_to_in_minor_units: target } = wish ?? {};
  if (wish?.enabled !== true || !isAmount(threshold) || !isAmount(target)) return badRequest('Invalid request body');
  if (target < threshold + localPrice(1000, account.currency)) {
    return badRequest('The reload amount must be at least $10 above the threshold.');
  }
  setAutoReload(account, now, threshold, target);
  return json(reloadBody(account));
}

function creditsBody(account: Account) {
  const { wallet, autoReload, variants } = account;
  const amount = balanceOf(wallet);
  const none = wallet.tranches.length === 0 && amount === 0 && wallet.lastPaidPurchase === null;
  const bare = {
    amount: none ? null : amount,
    currency: account.currency,
    balance: none ? null : moneyOrCredits(account, amount),
    // Whole units beside the minor units above: a trap for readers, as in the real body.
    balance_credits: none || account.currency !== 'USD' ? null : Math.trunc(amount / minorPerUnit(account.currency)),
    auto_reload_settings: reloadBody(account),
    tranches: tranchesBody(account, 'purchased'),
  };
  if (variants.credits === 'bare') return bare;
  return {
    ...bare,
    auto_reload_disabled_reason: autoReload.disabledReason,
    auto_reload_stripe_error_code: autoReload.stripeErrorCode,
    pending_invoice_amount_cents: account.pendingInvoice?.amount ?? null,
    last_paid_purchase_cents: wallet.lastPaidPurchase,
    expiry_policy_months: wallet.expiryPolicyMonths,
    promo_tranches: tranchesBody(account, 'promo'),
    next_expires_at: isoZulu(nextExpiry(wallet.tranches)),
  };
}

function reloadBody(account: Account): Record<string, unknown> | null {
  const { autoReload, variants } = account;
  const numbers = {
    threshold_in_minor_units: autoReload.threshold,
    reload_to_in_minor_units: autoReload.target,
  };
  if (variants.autoReload === 'null') return null;
  if (variants.autoReload === 'disabled') return { enabled: false };
  if (variants.autoReload === 'without-enabled' && autoReload.enabled) return numbers;
  if (!autoReload.configured) return null;
  return autoReload.enabled ? { enabled: true, ...numbers } : { enabled: false };
}

function tranchesBody(account: Account, kind: Tranche['kind']) {
  const ofKind = inOrderOfUse(account.wallet.tranches).filter((tranche) => tranche.kind === kind);
  return ofKind.map((tranche, index) => ({
    remaining_amount_minor_units: shortened(account, tranche, index),
    granted_amount_minor_units: tranche.granted,
    currency: account.currency,
    expires_at: tranche.hidesExpiry ? null : isoZulu(tranche.expiresAt),
    granted_at: isoZulu(tranche.grantedAt),
    remaining: null,
    granted: null,
    program_id: tranche.programId,
    id: tranche.id,
    name: tranche.name,
    scope: { kind: 'unscoped', applies_to: [] },
  }));
}

// claude.ai rounds tranches and balance apart from each other: the sum can miss a unit or two.
function shortened(account: Account, tranche: Tranche, index: number): number {
  const short = index === 0 ? account.variants.trancheShortfall : 0;
  return Math.max(0, tranche.remaining - short);
}

function nextExpiry(tranches: readonly Tranche[]): number | null {
  const ends = tranches.flatMap((tranche) =>
    tranche.expiresAt === null || tranche.hidesExpiry || tranche.remaining === 0 ? [] : [tranche.expiresAt],
  );
  return ends.length === 0 ? null : Math.min(...ends);
}
