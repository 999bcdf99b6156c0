import { DAY } from '../simulator/calendar.ts';
import type { Scenario } from '../world.ts';
import { oneAccount } from './one-account.ts';

/** The same situation, armed, in other currencies: two, no and three minor digits. */
export const currencies: readonly Scenario[] = [
  oneAccount('cad', 'Canadian dollars: CA$23.45, auto-reload on, CA$17.80 of CA$70 spent.', (now) => ({
    currency: 'CAD',
    session: 44,
    week: 29,
    overage: { enabled: true, monthlyLimit: 7000, used: 1780 },
    promo: [{ granted: 2700, remaining: 1325, grantedAt: now - 30 * DAY, expiresAt: now + 30 * DAY }],
    purchased: [{ granted: 2000, remaining: 1020, grantedAt: now - 30 * DAY, expiresAt: now + 335 * DAY }],
    autoReload: { configured: true, enabled: true, threshold: 700, target: 2100 },
    wallet: { lastPaidPurchase: 2000 },
    rest: { taxPermille: 130 },
  })),
  oneAccount('yen', 'Yen have no minor digits: ¥4,820, auto-reload below ¥800 up to ¥2,400.', (now) => ({
    currency: 'JPY',
    session: 44,
    week: 29,
    overage: { enabled: true, monthlyLimit: 8000, used: 1980 },
    promo: [{ granted: 7500, remaining: 4320, grantedAt: now - 30 * DAY, expiresAt: now + 30 * DAY }],
    purchased: [{ granted: 2400, remaining: 500, grantedAt: now - 30 * DAY, expiresAt: now + 335 * DAY }],
    autoReload: { configured: true, enabled: true, threshold: 800, target: 2400 },
    wallet: { lastPaidPurchase: 2400 },
    rest: { taxPermille: 100 },
  })),
  oneAccount('dinar', 'Kuwaiti dinars have three minor digits: KWD 6.250 over a reload below KWD 1.500.', (now) => ({
    currency: 'KWD',
    session: 44,
    week: 29,
    overage: { enabled: true, monthlyLimit: 15_000, used: 3875 },
    purchased: [{ granted: 10_000, remaining: 6250, grantedAt: now - 30 * DAY, expiresAt: now + 335 * DAY }],
    autoReload: { configured: true, enabled: true, threshold: 1500, target: 4500 },
    wallet: { lastPaidPurchase: 10_000 },
  })),
];
