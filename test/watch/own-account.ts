import { DAY } from '../replica/simulator/calendar.ts';
import { type AccountFacts, createAccount } from '../replica/simulator/create-account.ts';
import { type Scenario, worldOf } from '../replica/world.ts';

/** A Pro plan that is used up for now, with paid use on and credit of both kinds; changed as a test needs it. */
export function ownAccount(changes: Partial<AccountFacts> = {}): Scenario {
  return {
    name: 'own-account',
    story: '',
    build: (now) =>
      worldOf([
        createAccount({
          key: 'own-account',
          now,
          session: 100,
          week: 40,
          promo: [
            {
              granted: 2000,
              remaining: 300,
              grantedAt: now - 9 * DAY,
              expiresAt: now + 40 * DAY,
              programId: 'promotion',
            },
          ],
          purchased: [{ granted: 5000, remaining: 2000, grantedAt: now - 30 * DAY, expiresAt: now + 300 * DAY }],
          overage: { enabled: true, used: 700, monthlyLimit: 50_000 },
          ...changes,
        }),
      ]),
  };
}

/** Auto-reload as most people have it: below $5 up to $15. */
export const RELOADS = { configured: true, enabled: true, threshold: 500, target: 1500 };
