import type { Life } from './life.ts';
import { asleep, at, MONDAY, uses, visits } from './lives-build.ts';

const WORKDAYS = [0, 1, 2, 3, 4];
const month = { days: [0, 30] as const };

/** People whose plan runs full, and those whose never does. */
export const overflowLives: readonly Life[] = [
  {
    name: 'heavy coder',
    days: 30,
    start: MONDAY,
    pollMinutes: 15,
    lull: 15,
    accounts: [{ plan: 'max-5x', overage: { enabled: true, monthlyLimit: 30_000 }, purchased: [{ granted: 20_000 }] }],
    happenings: [
      ...uses({ ...month, hours: [9, 19], on: WORKDAYS, every: 2, cost: 45 }),
      ...asleep({ ...month, hours: [20, 32] }),
    ],
  },
  {
    name: 'coder whose phone works on at night',
    days: 30,
    start: MONDAY,
    pollMinutes: 30,
    lull: 15,
    accounts: [{ overage: { enabled: true, monthlyLimit: 8000 }, purchased: [{ granted: 9000 }] }],
    happenings: [
      ...uses({ ...month, hours: [10, 17], on: WORKDAYS, every: 20, cost: 30 }),
      ...uses({ ...month, hours: [18, 23], on: WORKDAYS, every: 5, cost: 25, seed: 2 }),
      ...asleep({ ...month, hours: [17.5, 33] }),
    ],
  },
  {
    name: 'idle user for a year and more',
    days: 400,
    start: MONDAY,
    pollMinutes: 60,
    lull: 720,
    accounts: [{ overage: { enabled: false } }],
    happenings: uses({ days: [0, 400], hours: [18, 19], on: [2], every: 60, cost: 20 }),
  },
  {
    name: 'member of a Team',
    days: 40,
    start: MONDAY,
    pollMinutes: 30,
    lull: 30,
    accounts: [
      {
        plan: 'team',
        name: 'Example Studio',
        overage: { enabled: true, monthlyLimit: 4000 },
        rest: { organizationSpend: { monthlyLimit: 200_000, used: 73_120 }, hasCard: false },
      },
    ],
    happenings: [
      ...uses({ days: [0, 40], hours: [9, 18], on: WORKDAYS, every: 6, cost: 22 }),
      ...asleep({ days: [0, 40], hours: [18, 32] }),
    ],
  },
  {
    name: 'Team whose owner switches overflow on',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 20,
    accounts: [
      {
        plan: 'team',
        overage: { enabled: false, monthlyLimit: 10_000 },
        rest: { organizationSpend: { monthlyLimit: 500_000, used: 0 }, hasCard: false },
      },
    ],
    happenings: [
      ...uses({ ...month, hours: [9, 15], on: WORKDAYS, every: 6, cost: 24 }),
      { at: at(11, 8), do: 'switch', to: 'on', byItself: true },
      ...asleep({ ...month, hours: [17, 32] }),
    ],
  },
  {
    name: 'Enterprise in arrears',
    days: 60,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ plan: 'enterprise', overage: { enabled: true, monthlyLimit: 100_000 }, rest: { hasCard: false } }],
    happenings: [
      ...uses({ days: [0, 60], hours: [9, 17], on: WORKDAYS, every: 30, cost: 150 }),
      ...asleep({ days: [0, 60], hours: [17, 33] }),
    ],
  },
  {
    name: 'weekly cap of one model',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [
      {
        plan: 'max-5x',
        models: [{ model: 'Fable', percent: 40 }],
        overage: { enabled: true, monthlyLimit: 10_000 },
        purchased: [{ granted: 6000 }],
      },
    ],
    happenings: uses({ ...month, hours: [10, 16], on: WORKDAYS, every: 30, cost: 900, model: 'Fable' }),
  },
  {
    name: 'weekends only',
    days: 35,
    start: MONDAY,
    pollMinutes: 30,
    lull: 30,
    accounts: [{ overage: { enabled: true, monthlyLimit: 5000 }, purchased: [{ granted: 4000 }] }],
    happenings: [
      ...uses({ days: [0, 35], hours: [10, 22], on: [5, 6], every: 5, cost: 20 }),
      ...asleep({ days: [0, 35], hours: [23, 33] }),
    ],
  },
  {
    name: 'heavy use with everything off',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ purchased: [{ granted: 3000 }] }],
    happenings: uses({ ...month, hours: [9, 19], on: WORKDAYS, every: 10, cost: 50 }),
  },
  {
    name: 'switched on over an empty wallet',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: { enabled: true, monthlyLimit: 2000 } }],
    happenings: uses({ ...month, hours: [9, 13], on: WORKDAYS, every: 10, cost: 50 }),
  },
  {
    name: 'Free',
    days: 60,
    start: MONDAY,
    pollMinutes: 60,
    lull: 240,
    accounts: [{ plan: 'free', overage: { provisioned: false, everEnabled: false }, rest: { hasCard: false } }],
    happenings: uses({ days: [0, 60], hours: [19, 21], every: 20, cost: 5 }),
  },
  {
    name: 'two organizations, one of them busy',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 30,
    accounts: [
      {
        overage: { enabled: true, monthlyLimit: 5000 },
        purchased: [{ granted: 3000 }],
        autoReload: { configured: true },
      },
      { plan: 'max-5x', overage: { enabled: true, monthlyLimit: 9000 }, purchased: [{ granted: 9000 }] },
    ],
    happenings: [
      ...uses({ ...month, hours: [9, 18], on: WORKDAYS, every: 3, cost: 60, org: 1 }),
      ...uses({ ...month, hours: [20, 21], every: 20, cost: 20, org: 0 }),
      ...visits({ ...month, hours: [9, 18], on: WORKDAYS, every: 180 }),
      ...asleep({ ...month, hours: [22, 32] }),
    ],
  },
  {
    name: 'Pro who moves to Max in the middle of the month',
    days: 40,
    start: MONDAY,
    pollMinutes: 60,
    lull: 30,
    accounts: [{ overage: { enabled: true, monthlyLimit: 6000 }, purchased: [{ granted: 5000 }] }],
    happenings: [
      ...uses({ days: [0, 40], hours: [9, 14], on: WORKDAYS, every: 5, cost: 30 }),
      { at: at(15, 12), do: 'plan', to: 'max-5x' },
      ...asleep({ days: [0, 40], hours: [16, 32] }),
    ],
  },
];
