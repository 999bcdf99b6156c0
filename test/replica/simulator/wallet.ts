import { type Account, record, type Tranche, type Wallet } from './account.ts';
import { type Due, earliest } from './due.ts';

/** The balance in minor units, promo included. Negative after an overshoot. */
export function balanceOf(wallet: Wallet): number {
  return wallet.tranches.reduce((sum, tranche) => sum + tranche.remaining, 0) - wallet.debt;
}

/** Adds credit. What is owed is settled first, so a balance of −3 and a grant of 10 leave 7. */
export function grant(wallet: Wallet, tranche: Tranche): void {
  const settled = Math.min(wallet.debt, tranche.remaining);
  wallet.debt -= settled;
  wallet.tranches.push({ ...tranche, remaining: tranche.remaining - settled });
}

/** Takes an amount: promo credit first, the one that ends first before the others, and then purchased credit. */
export function debit(wallet: Wallet, amount: number): void {
  let open = amount;
  for (const tranche of inOrderOfUse(wallet.tranches)) {
    const taken = Math.min(open, tranche.remaining);
    tranche.remaining -= taken;
    open -= taken;
  }
  wallet.debt += open;
}

/** The tranches in the order in which they are used up. */
export function inOrderOfUse(tranches: readonly Tranche[]): Tranche[] {
  const end = (tranche: Tranche) => tranche.expiresAt ?? Number.POSITIVE_INFINITY;
  const rank = (tranche: Tranche) => (tranche.kind === 'promo' ? 0 : 1);
  return [...tranches].sort((a, b) => rank(a) - rank(b) || compare(end(a), end(b)));
}

// Two endless tranches must compare as equal: subtracting one infinity from the other would not.
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The next expiry. `afterwards` is told, because a lower balance can fire a reload. */
export function expiryDue(account: Account, afterwards: (at: number) => void): Due | null {
  return earliest(account.wallet.tranches.map((tranche) => expiryOf(account, tranche, afterwards)));
}

function expiryOf(account: Account, tranche: Tranche, afterwards: (at: number) => void): Due | null {
  const at = tranche.expiresAt;
  if (at === null) return null;
  return {
    at,
    happen: () => {
      const wallet = account.wallet;
      wallet.tranches = wallet.tranches.filter((other) => other !== tranche);
      if (tranche.remaining === 0) return;
      record(account, { at, what: 'expired', amount: tranche.remaining, detail: tranche.kind });
      afterwards(at);
    },
  };
}
