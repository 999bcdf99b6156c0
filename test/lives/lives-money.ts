import type { Life } from './life.ts';
import { asleep, at, MONDAY, uses } from './lives-build.ts';

const DAY = 86_400_000;
const WORKDAYS = [0, 1, 2, 3, 4];
const armed = { configured: true, enabled: true };

/** Limits, ends of months, and currencies with 0, 2 and 3 decimals. */
export const moneyLives: readonly Life[] = [
  {
    name: 'yen',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 30,
    accounts: [
      {
        currency: 'JPY',
        overage: { enabled: true, monthlyLimit: 8000 },
        purchased: [{ granted: 2400 }],
        autoReload: { ...armed, threshold: 800, target: 2400 },
        rest: { taxPermille: 100 },
      },
    ],
    happenings: uses({ days: [0, 30], hours: [9, 17], on: WORKDAYS, every: 60, cost: 22, kind: 'always-paid' }),
  },
  {
    name: 'dinars',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 30,
    accounts: [
      {
        currency: 'KWD',
        overage: { enabled: true, monthlyLimit: 15_000 },
        purchased: [{ granted: 6250 }],
        autoReload: { ...armed, threshold: 1500, target: 4500 },
      },
    ],
    happenings: uses({ days: [0, 30], hours: [9, 17], on: WORKDAYS, every: 60, cost: 45, kind: 'always-paid' }),
  },
  {
    name: 'euro promo with a rounding gap',
    days: 45,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [
      {
        currency: 'EUR',
        overage: { enabled: true, monthlyLimit: null },
        promo: [{ granted: 8500, remaining: 5597, expiresAt: MONDAY + 34 * DAY }],
        wallet: { expiryPolicyMonths: null },
        variants: { trancheShortfall: 1 },
        rest: { taxPermille: 190 },
      },
    ],
    happenings: uses({ days: [0, 45], hours: [9, 16], on: [1, 3], every: 8, cost: 35 }),
  },
  {
    name: 'limit that is reached, over three ends of months',
    days: 95,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: { enabled: true, monthlyLimit: 2000 }, purchased: [{ granted: 20_000 }] }],
    happenings: [
      ...uses({ days: [0, 95], hours: [9, 17], on: [0, 1], every: 30, cost: 70 }),
      ...uses({ days: [0, 95], hours: [9, 17], on: [3], every: 60, cost: 40, kind: 'always-paid', seed: 2 }),
      ...asleep({ days: [0, 95], hours: [18, 33] }),
    ],
  },
  {
    name: 'one large request far over the limit',
    days: 35,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: { enabled: true, monthlyLimit: 2000 }, purchased: [{ granted: 9000 }] }],
    happenings: [
      ...uses({ days: [0, 9], hours: [9, 17], on: WORKDAYS, every: 60, cost: 25, kind: 'always-paid' }),
      { at: at(9, 14), do: 'use', cost: 3100, kind: 'always-paid' },
    ],
  },
  {
    name: 'one large request into a debt',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: { enabled: true, monthlyLimit: 10_000 }, purchased: [{ granted: 1000 }] }],
    happenings: [
      { at: at(5, 14), do: 'use', cost: 2592, kind: 'always-paid' },
      { at: at(9, 12), do: 'buy', amount: 3000 },
      { at: at(12, 14), do: 'use', cost: 1700, kind: 'always-paid' },
    ],
  },
  {
    name: 'turn of the month with no limit',
    days: 35,
    start: Date.UTC(2026, 11, 14),
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: { enabled: true, monthlyLimit: null, used: 4000 }, purchased: [{ granted: 9000 }] }],
    happenings: uses({ days: [0, 35], hours: [9, 17], every: 120, cost: 20, kind: 'always-paid' }),
  },
  {
    name: 'limit that is raised in the middle of the month',
    days: 40,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: { enabled: true, monthlyLimit: 1000 }, purchased: [{ granted: 9000 }] }],
    happenings: [
      ...uses({ days: [0, 40], hours: [9, 17], every: 60, cost: 20, kind: 'always-paid' }),
      { at: at(9, 10), do: 'limit', to: 3000 },
      { at: at(20, 10), do: 'limit', to: 500 },
    ],
  },
  {
    name: 'service that draws credit in spite of headroom',
    days: 30,
    start: MONDAY,
    pollMinutes: 30,
    lull: 30,
    accounts: [{ overage: { enabled: true, monthlyLimit: 20_000 }, purchased: [{ granted: 15_000 }] }],
    happenings: [
      ...uses({ days: [0, 30], hours: [9, 17], on: WORKDAYS, every: 30, cost: 20 }),
      ...uses({ days: [11, 12], hours: [9, 20], every: 6, cost: 60, kind: 'fault', seed: 3 }),
      ...asleep({ days: [0, 30], hours: [22, 32] }),
    ],
  },
];
