import { type Account, type PlanId, record } from './account.ts';
import { addMonths } from './calendar.ts';
import { charge } from './card.ts';
import { localPrice } from './currency.ts';
import { type Due, earliest } from './due.ts';

/** The monthly price of a plan in minor units. */
export function planPrice(account: Account, plan: PlanId): number {
  const usdCents = { free: 0, pro: 2000, 'max-5x': 10_000, 'max-20x': 20_000, team: 3000, enterprise: 0 }[plan];
  return localPrice(usdCents, account.currency);
}

/** Moves to another plan: the card is charged for it at once and the windows grow with it. */
export function changePlan(account: Account, at: number, plan: PlanId): void {
  const before = planPrice(account, account.plan);
  const after = planPrice(account, plan);
  if (after > before) charge(account, at, after - before, 'plan-change');
  const share: Record<PlanId, number> = { free: 1, pro: 1, 'max-5x': 5, 'max-20x': 20, team: 1, enterprise: 1 };
  for (const window of account.windows) window.capacity = (window.capacity / share[account.plan]) * share[plan];
  account.plan = plan;
  account.subscription.price = after;
}

export function buySeats(account: Account, at: number, seats: number): void {
  account.subscription.seats += seats;
  charge(account, at, seats * planPrice(account, 'team'), 'seats');
}

/** The next renewal, or the end of a plan that was cancelled. */
export function subscriptionDue(account: Account): Due | null {
  return earliest([renewal(account), ending(account)]);
}

function renewal(account: Account): Due | null {
  const { subscription } = account;
  const at = subscription.renewsAt;
  if (at === null || subscription.status !== 'active') return null;
  return {
    at,
    happen: () => {
      // A team's and an enterprise's invoice goes to the organization and not to the member's card.
      if (subscription.price > 0) charge(account, at, subscription.price, 'renewal');
      subscription.renewsAt = addMonths(at, 1);
    },
  };
}

function ending(account: Account): Due | null {
  const { subscription } = account;
  const at = subscription.endsAt;
  if (at === null) return null;
  return {
    at,
    happen: () => {
      const lost = account.wallet.tranches.reduce((sum, tranche) => sum + tranche.remaining, 0);
      record(account, { at, what: 'plan-ended', amount: lost, detail: account.plan });
      account.plan = 'free';
      account.wallet.tranches = [];
      account.overage.enabled = false;
      account.autoReload.enabled = false;
      Object.assign(subscription, { status: 'none', renewsAt: null, endsAt: null, price: 0 });
    },
  };
}
