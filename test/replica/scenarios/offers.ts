import { DAY, HOUR, MINUTE } from '../simulator/calendar.ts';
import type { Scenario } from '../world.ts';
import { oneAccount } from './one-account.ts';

/** Free credit and accounts that never had any. */
export const offers: readonly Scenario[] = [
  oneAccount(
    'offer-open',
    'A free credit of $20 can be claimed for 5 more days; claiming switches usage credits on.',
    (now) => ({
      session: 30,
      week: 26,
      offer: { amount: 2000, closesAt: now + 5 * DAY },
    }),
  ),
  oneAccount(
    'offer-claimed-not-arrived',
    'The free credit was claimed 40 minutes ago and has not arrived; the switch is on.',
    (now) => ({
      session: 30,
      week: 26,
      overage: { enabled: true, monthlyLimit: null, updatedAt: now - 40 * MINUTE },
      offer: { amount: 2000, granted: true, arrivesAt: now + 3 * HOUR, closesAt: now + 5 * DAY },
    }),
  ),
  oneAccount(
    'promo-used-up',
    'The promotion is used up and the switch is still on; $8 of own credit is next.',
    (now) => ({
      session: 66,
      week: 54,
      overage: { enabled: true, monthlyLimit: null, used: 5000 },
      promo: [{ granted: 5000, remaining: 0, grantedAt: now - 20 * DAY, expiresAt: now + 40 * DAY }],
      purchased: [{ granted: 1000, remaining: 800, grantedAt: now - 40 * DAY, expiresAt: now + 325 * DAY }],
      wallet: { lastPaidPurchase: 1000 },
    }),
  ),
  oneAccount('no-wallet-yet', 'Pro that never set usage credits up: no wallet, no card on file.', () => ({
    session: 30,
    week: 26,
    overage: { provisioned: false, everEnabled: false },
    wallet: { expiryPolicyMonths: null },
    variants: { credits: 'not-found' },
    rest: { hasCard: false },
  })),
];
