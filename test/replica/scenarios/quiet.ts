import { DAY, HOUR } from '../simulator/calendar.ts';
import type { Scenario } from '../world.ts';
import { oneAccount } from './one-account.ts';

/** Nothing can be charged, or only credit that is there already. */
export const quiet: readonly Scenario[] = [
  oneAccount('off', 'Pro, usage credits off, auto-reload off: nothing can be spent.', () => ({
    session: 34,
    week: 12,
  })),
  oneAccount('on-empty', 'The switch is on, but the wallet is empty and auto-reload is off.', () => ({
    session: 41,
    week: 22,
    overage: { enabled: true, monthlyLimit: 2000 },
    purchased: [{ granted: 1000, remaining: 0 }],
    wallet: { lastPaidPurchase: 1000 },
  })),
  oneAccount(
    'credit-eur',
    'A promotional credit of €85, €55.97 of it left for 8 days; no monthly limit, auto-reload off.',
    (now) => ({
      currency: 'EUR',
      session: 28,
      week: 35,
      overage: { enabled: true, monthlyLimit: null, used: 2903 },
      promo: [{ granted: 8500, remaining: 5597, expiresAt: now + 8 * DAY }],
      wallet: { expiryPolicyMonths: null },
      variants: { trancheShortfall: 1 },
      rest: { taxPermille: 190 },
    }),
    () => ({ locale: 'de-DE' }),
  ),
  oneAccount('low-balance', 'The switch is on with $3.20 of $50 left; auto-reload is off.', (now) => ({
    session: 52,
    week: 48,
    overage: { enabled: true, monthlyLimit: 10_000, used: 4680 },
    purchased: [{ granted: 5000, remaining: 320, grantedAt: now - 40 * DAY, expiresAt: now + 320 * DAY }],
    wallet: { lastPaidPurchase: 4500 },
  })),
  oneAccount('negative', 'One long request overshot the wallet: the balance is −$15.92, auto-reload off.', (now) => ({
    session: 63,
    week: 71,
    overage: { enabled: true, monthlyLimit: 10_000, used: 6592 },
    purchased: [{ granted: 5000, remaining: 0, grantedAt: now - 20 * DAY, expiresAt: now + 340 * DAY }],
    wallet: { debt: 1592, lastPaidPurchase: 5000 },
  })),
  oneAccount('over-limit', 'Spent $50.60 of a $20 monthly limit: the limit is soft.', (now) => ({
    session: 100,
    week: 66,
    overage: { enabled: true, monthlyLimit: 2000, used: 5060 },
    purchased: [{ granted: 10_000, remaining: 4940, grantedAt: now - 12 * DAY, expiresAt: now + 350 * DAY }],
    wallet: { lastPaidPurchase: 10_000 },
  })),
  oneAccount('expires-in-three-days', 'A $50 promotion, $18.20 unused, ends within three days; still on.', (now) => ({
    session: 12,
    week: 30,
    overage: { enabled: true, monthlyLimit: 5000, used: 3180 },
    promo: [{ granted: 5000, remaining: 1820, grantedAt: now - 57 * DAY, expiresAt: now + 2 * DAY + 22 * HOUR }],
  })),
  oneAccount('cloud-credit', 'Cloud-session credit of $250, $247 left, in a ledger of its own; switch off.', (now) => ({
    plan: 'max-5x',
    session: 9,
    week: 14,
    rest: { cloudCredit: { granted: 25_000, remaining: 24_700, expiresAt: now + 20 * DAY } },
  })),
  oneAccount('plan-ending', 'The cancelled plan ends in 6 days and $22.40 of credit ends with it.', (now) => ({
    session: 5,
    week: 8,
    purchased: [{ granted: 5000, remaining: 2240, grantedAt: now - 90 * DAY, expiresAt: now + 275 * DAY }],
    subscription: { status: 'canceled', endsAt: now + 6 * DAY, renewsAt: null },
  })),
  oneAccount(
    'hidden-expiry',
    'Purchased credit without a stated expiry: it ends 12 months after the purchase.',
    (now) => ({
      session: 20,
      week: 20,
      overage: { enabled: true, monthlyLimit: 5000 },
      purchased: [
        { granted: 2500, remaining: 2500, grantedAt: now - 340 * DAY, expiresAt: now + 25 * DAY, hidesExpiry: true },
      ],
    }),
  ),
  oneAccount('free', 'A Free account: the chat is the only source of numbers.', () => ({
    plan: 'free',
    session: 55,
    week: 20,
    overage: { provisioned: false, everEnabled: false },
    rest: { hasCard: false },
  })),
];
