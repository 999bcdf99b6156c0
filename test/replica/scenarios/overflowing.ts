import { DAY, nextMonthStart } from '../simulator/calendar.ts';
import type { AccountFacts } from '../simulator/create-account.ts';
import type { Scenario } from '../world.ts';
import { oneAccount } from './one-account.ts';

/** The switch is on over $18.40 of purchased credit, $31.60 of $80 spent, auto-reload off. */
function funded(now: number): Pick<AccountFacts, 'overage' | 'purchased' | 'wallet'> {
  return {
    overage: { enabled: true, monthlyLimit: 8000, used: 3160 },
    purchased: [{ granted: 5000, remaining: 1840, grantedAt: now - 25 * DAY, expiresAt: now + 340 * DAY }],
    wallet: { lastPaidPurchase: 4500 },
  };
}

/** A plan window is near or at its limit and credits are ready to pay for what follows. */
export const overflowing: readonly Scenario[] = [
  oneAccount('overflow-near', 'The session is at 86 %: soon messages are paid from $18.40 of credit.', (now) => ({
    session: 86,
    week: 37,
    ...funded(now),
  })),
  oneAccount(
    'overflow-near-week',
    'The week is at 91 % with three days to go; $18.40 of credit stands behind it.',
    (now) => ({
      session: 24,
      week: 91,
      ...funded(now),
    }),
  ),
  oneAccount('paying', 'The session is at 100 %: every message is paid from $18.40 of credit.', (now) => ({
    session: 100,
    week: 58,
    ...funded(now),
    rest: { messageCost: 120 },
  })),
  oneAccount('limits-only-model-cap', 'A cap for one model, listed in limits[] only, is at 96 %.', (now) => ({
    plan: 'max-5x',
    session: 20,
    week: 31,
    models: [{ model: 'Fable', percent: 96 }],
    ...funded(now),
  })),
  oneAccount('code-named-window', 'A window with a code name nobody knows is at 88 %.', (now) => ({
    session: 20,
    week: 31,
    ...funded(now),
    variants: { codeNamed: { juniper_tide: 88 }, limits: 'absent' },
  })),
  oneAccount('limit-reached', 'The monthly limit of $20 is used up: nothing more is paid until the 1st.', (now) => ({
    session: 100,
    week: 50,
    ...funded(now),
    overage: { enabled: true, monthlyLimit: 2000, used: 2000, disabledUntil: nextMonthStart(now) },
  })),
];
