import type { Life } from './life.ts';
import { asleep, at, MONDAY, uses } from './lives-build.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const armed = { configured: true, enabled: true };
const limited = { enabled: true, monthlyLimit: 9000 };

/** Credit that is given, claimed, used up, forgotten and lost. */
export const promoLives: readonly Life[] = [
  {
    name: 'claimer who uses it up and stays on',
    days: 60,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ offer: { amount: 2000, closesAt: MONDAY + 9 * DAY }, purchased: [{ granted: 800 }] }],
    happenings: [
      { at: at(3, 19), do: 'claim' },
      ...uses({ days: [4, 60], hours: [19, 23], on: [0, 1, 2, 3], every: 6, cost: 35 }),
      ...asleep({ days: [0, 60], hours: [24, 32] }),
    ],
  },
  {
    name: 'claimer who switches off at once',
    days: 120,
    start: MONDAY,
    pollMinutes: 60,
    lull: 180,
    accounts: [{ offer: { amount: 5000, closesAt: MONDAY + 5 * DAY } }],
    happenings: [
      { at: at(1, 19), do: 'claim' },
      { at: at(1, 19.1), do: 'switch', to: 'off' },
      ...uses({ days: [0, 120], hours: [19, 20], every: 20, cost: 30 }),
    ],
  },
  {
    name: 'claimer with auto-reload whose credit comes late',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 30,
    accounts: [
      {
        offer: { amount: 2000, closesAt: MONDAY + 9 * DAY, arrivalDelayMs: 3 * DAY },
        purchased: [{ granted: 300 }],
        autoReload: armed,
      },
    ],
    happenings: [
      { at: at(2, 12), do: 'claim' },
      { at: at(10, 9), do: 'reload-off' },
      ...uses({ days: [0, 30], hours: [19, 21], every: 20, cost: 30 }),
    ],
  },
  {
    name: 'claimer who forgets',
    days: 110,
    start: MONDAY,
    pollMinutes: 60,
    lull: 120,
    accounts: [{ offer: { amount: 10_000, closesAt: MONDAY + 9 * DAY }, purchased: [{ granted: 1500 }] }],
    happenings: [
      { at: at(1, 12), do: 'claim' },
      ...uses({ days: [0, 110], hours: [19, 21], on: [1, 4], every: 20, cost: 30 }),
    ],
  },
  {
    name: 'offer that is never claimed',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ offer: { amount: 2000, closesAt: MONDAY + 12 * DAY + 7 * HOUR } }],
    happenings: uses({ days: [0, 30], hours: [19, 21], every: 20, cost: 30 }),
  },
  {
    name: 'promo that expires into a reload',
    days: 40,
    start: MONDAY,
    pollMinutes: 60,
    lull: 30,
    accounts: [
      {
        overage: limited,
        promo: [{ granted: 5000, expiresAt: MONDAY + 33 * DAY + 9 * HOUR }],
        purchased: [{ granted: 300 }],
        autoReload: armed,
      },
    ],
    happenings: uses({ days: [0, 40], hours: [19, 21], on: [1, 4], every: 20, cost: 30 }),
  },
  {
    name: 'two promos that expire into reloads',
    days: 50,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [
      {
        overage: limited,
        promo: [
          { granted: 3000, expiresAt: MONDAY + 14 * DAY + 5 * HOUR },
          { granted: 2000, expiresAt: MONDAY + 31 * DAY + 5 * HOUR },
        ],
        autoReload: { ...armed, threshold: 2500, target: 5000 },
      },
    ],
    happenings: uses({ days: [0, 50], hours: [19, 20], on: [2], every: 20, cost: 20 }),
  },
  {
    name: 'promo that expires into a reload, the laptop asleep for a week',
    days: 40,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [
      {
        overage: limited,
        promo: [{ granted: 5000, expiresAt: MONDAY + 25 * DAY }],
        purchased: [{ granted: 300 }],
        autoReload: armed,
      },
    ],
    happenings: [{ at: at(20), do: 'sleep', until: at(27, 8) }],
  },
  {
    name: 'promo that expires into a reload, the browser closed for a month',
    days: 60,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [
      {
        overage: limited,
        promo: [{ granted: 5000, expiresAt: MONDAY + 25 * DAY }],
        purchased: [{ granted: 300 }],
        autoReload: armed,
      },
    ],
    happenings: [{ at: at(10), do: 'close', until: at(40, 8) }],
  },
  {
    name: 'promo that expires while it is on, own credit next',
    days: 45,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [
      {
        overage: limited,
        promo: [{ granted: 3000, expiresAt: MONDAY + 20 * DAY + 23 * HOUR }],
        purchased: [{ granted: 2000 }],
      },
    ],
    happenings: uses({ days: [0, 45], hours: [9, 15], on: [0, 2], every: 10, cost: 40 }),
  },
  {
    name: 'purchased credit that is forgotten for a year',
    days: 400,
    start: MONDAY,
    pollMinutes: 60,
    lull: 720,
    accounts: [{ overage: { enabled: true, monthlyLimit: 2000 } }],
    happenings: [{ at: at(5, 12), do: 'buy', amount: 2500 }],
  },
  {
    name: 'bundle, and credit that vanishes',
    days: 40,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: limited }],
    happenings: [
      { at: at(2, 12), do: 'bundle', index: 0 },
      ...uses({ days: [3, 40], hours: [9, 15], on: [0, 2], every: 10, cost: 40 }),
      { at: at(20, 3), do: 'vanish', amount: 1700 },
    ],
  },
  {
    name: 'plan that is cancelled with credit left',
    days: 40,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: limited, purchased: [{ granted: 5000, remaining: 2240 }] }],
    happenings: [{ at: at(12, 12), do: 'cancel', endsAt: 16 * DAY }],
  },
];
