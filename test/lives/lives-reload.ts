import type { Life } from './life.ts';
import { HOUR } from './life.ts';
import { asleep, at, MONDAY, uses } from './lives-build.ts';

const MINUTE = 60_000;
const month = { days: [0, 30] as const };
const armed = { configured: true, enabled: true };
const on = { enabled: true };

/** Auto-reload is on, or goes on, and the card pays. */
export const reloadLives: readonly Life[] = [
  {
    name: 'coder in fast mode with auto-reload',
    days: 30,
    start: MONDAY,
    pollMinutes: 15,
    lull: 15,
    accounts: [
      {
        plan: 'max-5x',
        overage: { enabled: true, monthlyLimit: 20_000 },
        purchased: [{ granted: 5000 }],
        autoReload: { ...armed, threshold: 1000, target: 6000 },
      },
    ],
    happenings: [
      ...uses({ ...month, hours: [9, 18], on: [0, 1, 2, 3, 4], every: 25, cost: 35, kind: 'always-paid' }),
      ...asleep({ ...month, hours: [19, 32] }),
    ],
  },
  {
    name: 'credit that drips into reloads',
    days: 45,
    start: MONDAY,
    pollMinutes: 60,
    lull: 30,
    accounts: [{ overage: { enabled: true, monthlyLimit: 9000 }, purchased: [{ granted: 3000 }], autoReload: armed }],
    happenings: uses({ days: [0, 45], hours: [0, 24], every: 90, cost: 9, kind: 'always-paid' }),
  },
  {
    name: 'runaway with no limit',
    days: 30,
    start: MONDAY,
    pollMinutes: 30,
    lull: 5,
    accounts: [{ overage: on, purchased: [{ granted: 2000 }], autoReload: armed }],
    happenings: [
      {
        at: at(12, 10),
        do: 'routine',
        routine: { everyMs: 7 * MINUTE, nextAt: MONDAY + at(12, 10), cost: 310, kind: 'always-paid', model: null },
      },
      { at: at(12, 15), do: 'routine', routine: null },
      { at: at(12, 16), do: 'switch', to: 'off' },
      { at: at(12, 16), do: 'reload-off' },
    ],
  },
  {
    name: 'runaway by night, the laptop asleep',
    days: 30,
    start: MONDAY,
    pollMinutes: 30,
    lull: 15,
    accounts: [{ overage: on, purchased: [{ granted: 2000 }], autoReload: armed }],
    happenings: [
      ...asleep({ ...month, hours: [22, 32] }),
      {
        at: at(9, 23),
        do: 'routine',
        routine: { everyMs: 10 * MINUTE, nextAt: MONDAY + at(9, 23), cost: 200, kind: 'always-paid', model: null },
      },
      { at: at(10, 9), do: 'routine', routine: null },
      { at: at(10, 9.5), do: 'reload-off' },
    ],
  },
  {
    name: 'charges that stay pending for hours',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 30,
    accounts: [
      {
        overage: { enabled: true, monthlyLimit: 9000 },
        purchased: [{ granted: 2500 }],
        autoReload: { ...armed, pendingMs: 6 * HOUR },
      },
    ],
    happenings: uses({ ...month, hours: [8, 20], every: 60, cost: 15, kind: 'always-paid' }),
  },
  {
    name: 'card that is declined, and mended',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: { enabled: true, monthlyLimit: 9000 }, purchased: [{ granted: 1500 }], autoReload: armed }],
    happenings: [
      { at: at(0, 1), do: 'decline', reason: 'card_declined' },
      ...uses({ ...month, hours: [8, 20], every: 60, cost: 12, kind: 'always-paid' }),
      { at: at(18, 12), do: 'decline', reason: null },
      { at: at(18, 12.1), do: 'reload', threshold: 500, target: 1500 },
    ],
  },
  {
    name: 'threshold raised by the user',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: { enabled: true, monthlyLimit: 9000 }, purchased: [{ granted: 2200 }], autoReload: armed }],
    happenings: [
      ...uses({ ...month, hours: [9, 17], every: 120, cost: 12, kind: 'always-paid' }),
      { at: at(8, 12), do: 'reload', threshold: 1200, target: 4000 },
      { at: at(16, 12), do: 'reload', threshold: 3600, target: 9000 },
    ],
  },
  {
    name: 'auto-reload goes on by itself',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 30,
    accounts: [{ overage: { enabled: true, monthlyLimit: 5000 }, purchased: [{ granted: 3500 }] }],
    happenings: [
      ...uses({ ...month, hours: [9, 17], every: 60, cost: 14, kind: 'always-paid' }),
      { at: at(9, 3), do: 'reload', threshold: 500, target: 1500, byItself: true },
    ],
  },
  {
    name: 'switch that flips by itself',
    days: 45,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ purchased: [{ granted: 2000 }] }],
    happenings: [
      ...uses({ days: [0, 45], hours: [9, 15], on: [0, 2, 4], every: 15, cost: 60 }),
      { at: at(7, 4), do: 'switch', to: 'on', byItself: true },
      { at: at(8, 18), do: 'switch', to: 'off' },
      { at: at(23, 4), do: 'switch', to: 'on', byItself: true },
      { at: at(30, 18), do: 'switch', to: 'off' },
    ],
  },
  {
    name: 'limit that vanishes by itself',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [{ overage: { enabled: true, monthlyLimit: 2000 }, purchased: [{ granted: 9000 }], autoReload: armed }],
    happenings: [
      ...uses({ ...month, hours: [9, 17], every: 60, cost: 20, kind: 'always-paid' }),
      { at: at(10, 3), do: 'limit', to: null, byItself: true },
    ],
  },
  {
    name: 'target hardly above the threshold',
    days: 30,
    start: MONDAY,
    pollMinutes: 60,
    lull: 60,
    accounts: [
      {
        overage: { enabled: true, monthlyLimit: 9000 },
        purchased: [{ granted: 4000 }],
        autoReload: { ...armed, threshold: 2000, target: 3000 },
      },
    ],
    happenings: uses({ ...month, hours: [9, 17], every: 60, cost: 25, kind: 'always-paid' }),
  },
  {
    name: 'auto-reload on, switch off',
    days: 60,
    start: MONDAY,
    pollMinutes: 60,
    lull: 120,
    accounts: [{ purchased: [{ granted: 2000 }], autoReload: armed }],
    happenings: [
      ...uses({ days: [0, 60], hours: [9, 17], every: 60, cost: 30 }),
      { at: at(40, 12), do: 'switch', to: 'on' },
      { at: at(40, 13), do: 'switch', to: 'off' },
    ],
  },
];
