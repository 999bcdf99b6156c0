import { DAY, monthStart } from '../simulator/calendar.ts';
import type { AccountFacts } from '../simulator/create-account.ts';
import { plainPage, type Scenario } from '../world.ts';
import { oneAccount } from './one-account.ts';

/** An ordinary account: on, $21.50, $8.50 of $50 spent, auto-reload off. */
function ordinary(now: number): Pick<AccountFacts, 'session' | 'week' | 'overage' | 'purchased' | 'wallet'> {
  return {
    session: 45,
    week: 33,
    overage: { enabled: true, monthlyLimit: 5000, used: 850 },
    purchased: [{ granted: 3000, remaining: 2150, grantedAt: now - 15 * DAY, expiresAt: now + 350 * DAY }],
    wallet: { lastPaidPurchase: 3000 },
  };
}

const oldPage = { ...plainPage, wording: 'old', meter: 'progressbar' } as const;

/** Bodies of earlier times, odd bodies, and no body at all. */
export const shapes: readonly Scenario[] = [
  oneAccount(
    'legacy-2025',
    'The spend limit answers in its shape of 2025, usage in that of March 2026.',
    (now) => ({ ...ordinary(now), variants: { usage: '2026-03', spendLimit: 'legacy-2025', credits: 'bare' } }),
    () => ({ page: oldPage }),
  ),
  oneAccount(
    'shape-2026-03',
    'Usage as in March 2026: no spend, no limits, no currency.',
    (now) => ({ ...ordinary(now), variants: { usage: '2026-03' } }),
    () => ({ page: oldPage }),
  ),
  oneAccount('without-limits', 'Usage without limits[] and without spend.', (now) => ({
    ...ordinary(now),
    variants: { limits: 'absent', spend: 'absent' },
  })),
  oneAccount('invalid-limit', 'The limit in spend is there but cannot be one: unknown, and not "no cap".', (now) => ({
    ...ordinary(now),
    variants: { spend: 'invalid-limit' },
  })),
  oneAccount('disabled-until-stale', 'A disabled_until is left over from last month; credits work.', (now) => ({
    ...ordinary(now),
    overage: { enabled: true, monthlyLimit: 5000, used: 850, disabledUntil: monthStart(now) },
  })),
  oneAccount(
    'suspended-extra-usage-null',
    'Suspended: extra_usage is null while the spend limit keeps its values.',
    (now) => ({
      ...ordinary(now),
      overage: { enabled: true, monthlyLimit: 5000, used: 850, imposedReason: 'org_level_disabled' },
      variants: { extraUsage: 'null', spend: 'absent' },
    }),
  ),
  oneAccount('reload-null', 'Auto-reload was never set up and answers null.', (now) => ({
    ...ordinary(now),
    variants: { autoReload: 'null' },
  })),
  oneAccount('reload-disabled', 'Auto-reload was switched off and answers {"enabled": false}.', (now) => ({
    ...ordinary(now),
    variants: { autoReload: 'disabled' },
  })),
  oneAccount(
    'signed-out',
    'Nobody is signed in.',
    (now) => ordinary(now),
    () => ({ signedIn: false, activeOrg: null }),
  ),
];
