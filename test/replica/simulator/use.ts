import { type Account, hasOwnWallet, record, type UseKind } from './account.ts';
import { reloadAfterDrop } from './auto-reload.ts';
import { countSpend, whyNotPayable } from './overage.ts';
import { settle } from './passage.ts';
import { debit } from './wallet.ts';
import { fill, headroom } from './windows.ts';

/** A piece of use. `cost` is its price at API rates in minor units of the account's currency. */
export interface Use {
  cost: number;
  model?: string | null;
  kind?: UseKind;
}

export interface UseOutcome {
  allowed: boolean;
  fromPlan: number;
  fromCredits: number;
  /** claude.ai's reason when credits were needed and could not be used. */
  refusal: string | null;
}

/**
 * Uses Claude. The plan pays first; what exceeds it is drawn from credits, even in the middle of a message.
 * Where credits cannot be used, a message that began with headroom is finished and one that began without is refused.
 */
export function use(account: Account, now: number, { cost, model = null, kind = 'message' }: Use): UseOutcome {
  if (!Number.isSafeInteger(cost) || cost < 0) throw new RangeError(`Not whole minor units: ${cost}`);
  settle(account, now);
  return useSettled(account, now, cost, model, kind);
}

/** The same for an account whose time has already passed up to `now`. */
export function useSettled(
  account: Account,
  now: number,
  cost: number,
  model: string | null,
  kind: UseKind,
): UseOutcome {
  const room = kind === 'message' ? headroom(account, model) : 0;
  const fromPlan = Math.min(cost, room);
  const open = cost - fromPlan;
  if (open === 0) {
    fill(account, model, fromPlan, now);
    return { allowed: true, fromPlan, fromCredits: 0, refusal: null };
  }
  const refusal = whyNotPayable(account, now);
  if (refusal === null) {
    fill(account, model, fromPlan, now);
    pay(account, now, open, kind);
    return { allowed: true, fromPlan, fromCredits: open, refusal: null };
  }
  if (room > 0) {
    fill(account, model, cost, now);
    return { allowed: true, fromPlan: cost, fromCredits: 0, refusal };
  }
  record(account, { at: now, what: 'refused', amount: cost, detail: refusal });
  return { allowed: false, fromPlan: 0, fromCredits: 0, refusal };
}

function pay(account: Account, now: number, amount: number, kind: UseKind): void {
  countSpend(account, amount, now);
  record(account, { at: now, what: 'paid-use', amount, detail: kind });
  if (!hasOwnWallet(account)) return;
  debit(account.wallet, amount);
  reloadAfterDrop(account, now, 'reload-by-use');
}
