import type { Life } from './life.ts';
import { asleep, at, MONDAY, uses } from './lives-build.ts';

const WORKDAYS = [0, 1, 2, 3, 4];
const SPRING = Date.UTC(2027, 1, 22);
const AUTUMN = Date.UTC(2026, 9, 5);
const armed = { configured: true, enabled: true };
const month = { days: [0, 30] as const };
const coder: Life['accounts'] = [
  { overage: { enabled: true, monthlyLimit: 6000 }, purchased: [{ granted: 5000 }], autoReload: armed },
];
const daily = uses({ ...month, hours: [9, 15], on: WORKDAYS, every: 10, cost: 32 });
const drip = uses({ ...month, hours: [9, 17], every: 60, cost: 18, kind: 'always-paid', seed: 2 });

function life(name: string, happenings: Life['happenings'], more: Partial<Life> = {}): Life {
  return { name, days: 30, start: MONDAY, pollMinutes: 60, lull: 60, accounts: coder, happenings, ...more };
}

const off = (hour: number, by: number, alarms: 'wall' | 'timer') =>
  ({ at: at(12, hour), do: 'clock', by, alarms }) as const;

/** What happens to the computer, the browser and the way to claude.ai while money moves. */
export const machineLives: readonly Life[] = [
  life('clock set back a day', [...daily, ...drip, off(10.2, -at(1, 0.35), 'timer')]),
  life('clock set back a day, and alarms that wait for it', [...daily, ...drip, off(10.2, -at(1, 0.35), 'wall')]),
  life('clock a week ahead, and set right after a day', [
    ...daily,
    ...drip,
    off(10.2, at(7, 0.35), 'timer'),
    { at: at(13, 10.2), do: 'clock', by: -at(7, 0.35), alarms: 'timer' },
  ]),
  life('laptop asleep for a week', [...daily, ...drip, { at: at(9, 12.5), do: 'sleep', until: at(16, 12.5) }]),
  life('browser closed for a month', [...drip, { at: at(6, 12.5), do: 'close', until: at(36, 9) }], { days: 45 }),
  life(
    'spring in New York',
    [
      ...uses({
        ...month,
        hours: [9, 15],
        on: WORKDAYS,
        every: 8,
        cost: 30,
        zone: { name: 'America/New_York', start: SPRING },
      }),
      ...asleep({ ...month, hours: [18, 32], zone: { name: 'America/New_York', start: SPRING } }),
    ],
    { start: SPRING, lull: 30, zone: 'America/New_York' },
  ),
  life(
    'autumn in Berlin',
    [
      ...uses({
        ...month,
        hours: [9, 15],
        on: WORKDAYS,
        every: 8,
        cost: 30,
        zone: { name: 'Europe/Berlin', start: AUTUMN },
      }),
      ...asleep({ ...month, hours: [18, 32], zone: { name: 'Europe/Berlin', start: AUTUMN } }),
    ],
    { start: AUTUMN, lull: 30, zone: 'Europe/Berlin' },
  ),
  life('servers that fail now and then', [
    ...daily,
    ...drip,
    { at: at(3, 9.5), do: 'fault', kind: 'server-error', status: 529, times: 9 },
    { at: at(6, 11), do: 'fault', kind: 'drop', match: 'credits', times: 4 },
    { at: at(9, 8), do: 'fault', kind: 'hang' },
    { at: at(9, 15), do: 'faults-over' },
    { at: at(14, 10), do: 'fault', kind: 'truncated', times: 2 },
    { at: at(20, 0), do: 'fault', kind: 'html', match: 'usage' },
    { at: at(21, 12), do: 'faults-over' },
  ]),
  life('asked to wait', [
    ...daily,
    ...drip,
    { at: at(4, 9.5), do: 'fault', kind: 'rate-limited', retryAfter: 1200, times: 1 },
    { at: at(10, 9), do: 'fault', kind: 'rate-limited', retryAfter: 14_400, times: 3 },
    { at: at(15, 9), do: 'fault', kind: 'rate-limited' },
    { at: at(15, 18), do: 'faults-over' },
  ]),
  life('challenged by the guard of the site', [
    ...daily,
    ...drip,
    { at: at(8, 2), do: 'fault', kind: 'cloudflare' },
    { at: at(10, 2), do: 'faults-over' },
  ]),
  life('shapes that change', [
    ...daily,
    ...drip,
    { at: at(4), do: 'variants', variants: { usage: '2026-03' } },
    { at: at(8), do: 'variants', variants: { usage: 'current', spend: 'absent', extraUsage: 'null' } },
    { at: at(12), do: 'variants', variants: { spend: 'present', extraUsage: 'present', credits: 'bare' } },
    { at: at(16), do: 'variants', variants: { credits: 'not-found' } },
    { at: at(18), do: 'variants', variants: { credits: 'current', spendLimit: 'legacy-2025' } },
    { at: at(22), do: 'variants', variants: { spendLimit: 'current', limits: 'absent' } },
  ]),
  life('signed out for three days', [
    ...daily,
    ...drip,
    { at: at(8, 20), do: 'sign-out' },
    { at: at(11, 20), do: 'sign-in' },
    { at: at(11, 20.01), do: 'visit' },
  ]),
  life('access taken away and given back', [
    ...daily,
    ...drip,
    { at: at(8, 20), do: 'access', granted: false },
    { at: at(10, 20), do: 'access', granted: true },
  ]),
  life('notifications refused by the system', [
    ...daily,
    ...drip,
    { at: at(1), do: 'mute', on: true },
    { at: at(20), do: 'mute', on: false },
  ]),
  life('storage that is damaged', [
    ...daily,
    ...drip,
    { at: at(5, 9.3), do: 'damage', document: 'told', copyToo: false },
    { at: at(10, 9.3), do: 'damage', document: 'accounts', copyToo: false },
    { at: at(15, 9.3), do: 'damage', document: 'watch', copyToo: true },
  ]),
  life('worker that is killed every hour', [
    ...daily,
    ...drip,
    ...Array.from(
      { length: 700 },
      (_, n) => ({ at: at(0, n + 0.5), do: 'kill', steps: (n * 7) % 31, again: 20_000 }) as const,
    ),
  ]),
];
