import type { Charge } from '../simulator/account.ts';
import { DAY, HOUR, MINUTE } from '../simulator/calendar.ts';
import type { AccountFacts } from '../simulator/create-account.ts';
import type { Scenario } from '../world.ts';
import { oneAccount } from './one-account.ts';

/** Auto-reload at its defaults: below $5 the balance is brought up to $15. */
const reloads = { configured: true, enabled: true, threshold: 500, target: 1500 };

/** The promotion and the purchase that most of these wallets hold. */
function armed(now: number): Pick<AccountFacts, 'promo' | 'purchased' | 'autoReload' | 'wallet'> {
  return {
    promo: [{ granted: 5000, remaining: 4380, grantedAt: now - 50 * DAY, expiresAt: now + 8 * DAY + 10 * HOUR }],
    purchased: [reloadTranche(now - 70 * DAY, 1019, 412)],
    autoReload: reloads,
    wallet: { lastPaidPurchase: 1019 },
  };
}

function reloadTranche(grantedAt: number, granted: number, remaining: number) {
  return {
    granted,
    remaining,
    grantedAt,
    expiresAt: grantedAt + 365 * DAY,
    hidesExpiry: true,
    programId: 'auto_recharge_additional_usage_individual',
  };
}

function reloadCharge(at: number, amountMinor: number): Charge {
  return { at, amountMinor, taxMinor: 0, why: 'reload-by-use' };
}

/** The card can be charged. */
export const charging: readonly Scenario[] = [
  oneAccount('armed', 'Auto-reload is on over $47.92, most of it promotional; $12.90 of $50 spent.', (now) => ({
    session: 32,
    week: 18,
    overage: { enabled: true, monthlyLimit: 5000, used: 1290 },
    ...armed(now),
  })),
  oneAccount('charge-near', 'The balance is $6.10 and auto-reload charges below $5.', (now) => ({
    session: 58,
    week: 40,
    overage: { enabled: true, monthlyLimit: 5000, used: 2310 },
    purchased: [reloadTranche(now - 6 * DAY, 1500, 610)],
    autoReload: reloads,
    wallet: { lastPaidPurchase: 1500 },
  })),
  oneAccount('pending-charge', 'The balance fell to $4.40 and a reload of $10.60 is pending for six hours.', (now) => ({
    session: 47,
    week: 39,
    overage: { enabled: true, monthlyLimit: 5000, used: 2480 },
    purchased: [reloadTranche(now - 6 * DAY, 1500, 440)],
    autoReload: reloads,
    wallet: { lastPaidPurchase: 1500 },
    rest: { pendingInvoice: { amount: 1060, settlesAt: now + 6 * HOUR, why: 'reload-by-use' } },
  })),
  oneAccount(
    'expiry-below-threshold',
    'In 60 hours $9 of promotion ends and leaves $3: auto-reload then charges.',
    (now) => ({
      session: 15,
      week: 11,
      overage: { enabled: true, monthlyLimit: 5000, used: 4100 },
      promo: [{ granted: 5000, remaining: 900, grantedAt: now - 57 * DAY, expiresAt: now + 60 * HOUR }],
      purchased: [reloadTranche(now - 30 * DAY, 1500, 300)],
      autoReload: reloads,
      wallet: { lastPaidPurchase: 1500 },
    }),
  ),
  oneAccount(
    'runaway-no-limit',
    'No limit, and a session left running spends $4 every five minutes: reload follows reload.',
    (now) => ({
      plan: 'max-5x',
      session: 100,
      week: 64,
      overage: { enabled: true, monthlyLimit: null, used: 21_960, usedToday: 4200 },
      purchased: [reloadTranche(now - 8 * MINUTE, 1400, 1100)],
      autoReload: reloads,
      wallet: { lastPaidPurchase: 1400 },
      rest: {
        messageCost: 400,
        routine: { everyMs: 5 * MINUTE, nextAt: now + 3 * MINUTE, cost: 400, kind: 'message', model: null },
        charges: [110, 68, 21].map((minutes) => reloadCharge(now - minutes * MINUTE, 1400)),
      },
    }),
  ),
  oneAccount(
    'burned-in-two-tasks',
    'A free credit of $50 where each task costs $24: two tasks burn it, then the card pays.',
    (now) => ({
      session: 100,
      week: 52,
      overage: { enabled: true, monthlyLimit: null },
      promo: [{ granted: 5000, grantedAt: now - 1 * DAY, expiresAt: now + 59 * DAY }],
      autoReload: reloads,
      rest: { messageCost: 2400 },
    }),
  ),
  oneAccount(
    'banner-four-dollars',
    'Off with $4 left and auto-reload still on: switching on for a banner charges $11 at once.',
    (now) => ({
      session: 22,
      week: 17,
      overage: { enabled: false, monthlyLimit: 5000, used: 1100 },
      purchased: [reloadTranche(now - 33 * DAY, 1500, 400)],
      autoReload: reloads,
      wallet: { lastPaidPurchase: 1500 },
      offer: { amount: 2000 },
    }),
  ),
  oneAccount('reload-declined', 'The card was refused: auto-reload is on, the balance stays at $2.75.', (now) => ({
    session: 70,
    week: 44,
    overage: { enabled: true, monthlyLimit: 5000, used: 3725 },
    purchased: [reloadTranche(now - 9 * DAY, 1500, 275)],
    autoReload: {
      ...reloads,
      decline: { reason: 'payment_failed', stripeCode: 'card_declined' },
      disabledReason: 'payment_failed',
      stripeErrorCode: 'card_declined',
    },
    wallet: { lastPaidPurchase: 1500 },
  })),
  oneAccount(
    'reload-without-enabled',
    'Auto-reload answers with its numbers but does not say whether it is on.',
    (now) => ({
      session: 32,
      week: 18,
      overage: { enabled: true, monthlyLimit: 5000, used: 1290 },
      ...armed(now),
      variants: { autoReload: 'without-enabled' },
    }),
  ),
];
