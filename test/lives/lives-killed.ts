import { DAY, HOUR, type Life } from './life.ts';
import type { Happening } from './life-happenings.ts';
import { MONDAY } from './lives-build.ts';

const armed = { configured: true, enabled: true };
const limited = { enabled: true, monthlyLimit: 8000 };
const MINUTE = 60_000;

function cut(name: string, account: Life['accounts'][number], happenings: readonly Happening[] = []): Life {
  return { name, days: 1 / 12, start: MONDAY, lull: 5, accounts: [account], happenings };
}

const use = (minutes: number, cost: number, kind?: 'always-paid'): Happening => ({
  at: minutes * MINUTE,
  do: 'use',
  cost,
  ...(kind === undefined ? {} : { kind }),
});

/** Two hours each, around the moment at which something is told. */
export const CUTS: readonly Life[] = [
  cut('window that fills up', { session: 70, overage: limited, purchased: [{ granted: 5000 }] }, [use(23, 120)]),
  cut('window that is full', { session: 96, overage: limited, purchased: [{ granted: 5000 }] }, [use(23, 200)]),
  cut('balance near the threshold', { overage: limited, purchased: [{ granted: 1200 }], autoReload: armed }, [
    use(33, 500, 'always-paid'),
  ]),
  cut(
    'charge on its way',
    { overage: limited, purchased: [{ granted: 900 }], autoReload: { ...armed, pendingMs: HOUR } },
    [use(33, 500, 'always-paid')],
  ),
  cut('reload', { overage: limited, purchased: [{ granted: 700 }], autoReload: armed }, [use(33, 400, 'always-paid')]),
  cut('expiry that comes near', {
    overage: limited,
    promo: [{ granted: 3000, expiresAt: MONDAY + DAY + 40 * MINUTE }],
    autoReload: armed,
  }),
  cut('limit that comes near', { overage: { ...limited, used: 3900 }, purchased: [{ granted: 5000 }] }, [
    use(23, 300, 'always-paid'),
  ]),
  cut('prepaid credit that runs low', { overage: limited, purchased: [{ granted: 700 }] }, [
    use(43, 300, 'always-paid'),
  ]),
  // One hour, so that the warning that got worse is the last that is told.
  {
    ...cut(
      'warning that gets worse',
      { overage: { enabled: true, monthlyLimit: 90_000 }, purchased: [{ granted: 12_000 }] },
      [use(13, 11_000, 'always-paid'), use(43, 700, 'always-paid')],
    ),
    days: 1 / 24,
  },
  cut('limit that is taken away', { overage: limited, purchased: [{ granted: 5000 }], autoReload: armed }, [
    { at: 33 * MINUTE, do: 'limit', to: null },
  ]),
  cut('offer that closes', { offer: { amount: 2000, closesAt: MONDAY + DAY + 50 * MINUTE } }),
  cut('blindness of an hour', { overage: limited, purchased: [{ granted: 5000 }], autoReload: armed }, [
    { at: 12 * MINUTE, do: 'fault', kind: 'server-error' },
  ]),
];
