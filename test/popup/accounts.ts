import { type Account, emptyAccount, type FactName, type FactSheet, type Facts } from '../../src/account/account.ts';
import { type Fact, known, notOffered, type Source, unknown } from '../../src/account/fact.ts';
import type { Money } from '../../src/account/money.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import type { PlanWindow } from '../../src/account/window.ts';

/** The moment at which every specimen is seen: 10 November 2026, 14:32 in Berlin. */
export const NOW = Date.UTC(2026, 10, 10, 13, 32);
export const ZONE = 'Europe/Berlin';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const JUST_READ = NOW - 2 * MINUTE;

export const usd = (minor: number): Money => ({ minor, exponent: 2, currency: 'USD' });
export const eur = (minor: number): Money => ({ minor, exponent: 2, currency: 'EUR' });
export const jpy = (minor: number): Money => ({ minor, exponent: 0, currency: 'JPY' });
export const kwd = (minor: number): Money => ({ minor, exponent: 3, currency: 'KWD' });

export function tranche(kind: Tranche['kind'], remaining: Money, expiresAt: number | null): Tranche {
  const id = `${kind}-${remaining.minor}`;
  return { id, kind, remaining, granted: null, grantedAt: null, expiresAt, expiryEstimated: false, program: null };
}

export function planWindow(
  key: string,
  percent: number | null,
  resetsAt: number | null,
  model: string | null = null,
): PlanWindow {
  return { key, percent, resetsAt, model, kind: 'plan', exhausted: false };
}

/** In Berlin: Tuesday 17:00, and Thursday 05:00. */
export const SESSION_RESET = Date.UTC(2026, 10, 10, 16, 0);
export const WEEK_RESET = Date.UTC(2026, 10, 12, 4, 0);

export const windowsAt = (session: number, week = 61): readonly PlanWindow[] => [
  planWindow('five_hour', session, SESSION_RESET),
  planWindow('seven_day', week, WEEK_RESET),
];

/** In 8 days and 10 hours, and in half a year. */
export const PROMO_END = NOW + 8 * DAY + 10 * HOUR;
export const PURCHASE_END = Date.UTC(2027, 4, 11, 12, 0);

export interface Recipe {
  readonly org?: string;
  readonly readAt?: number;
  readonly source?: Source;
  readonly notOffered?: readonly FactName[];
  /** Answered, but not understood; with the value that was known three hours before, if `values` has one. */
  readonly unreadable?: readonly FactName[];
  readonly rise?: Account['spendRise'];
}

/** What every reading of a personal account brings besides the facts that a specimen is about. */
const ORDINARY: Partial<Facts> = {
  organization: { kind: 'personal', name: null },
  halt: 'none',
  canToggle: true,
  pendingCharge: 'none',
  reloadFailure: 'none',
  offer: 'none',
};

/** An account of which just these values are known. */
export function account(values: Partial<Facts>, recipe: Recipe = {}): Account {
  const { readAt = JUST_READ, source = 'worker' } = recipe;
  const empty = emptyAccount(recipe.org ?? '11111111-1111-4111-8111-111111111111');
  const facts: Record<string, Fact<unknown>> = { ...empty.facts };
  for (const [name, value] of Object.entries({ ...ORDINARY, ...values })) facts[name] = known(value, readAt, source);
  for (const name of recipe.notOffered ?? []) facts[name] = notOffered(readAt, source);
  for (const name of recipe.unreadable ?? []) {
    const value = values[name];
    facts[name] = unknown('shape', readAt, value === undefined ? undefined : known(value, NOW - 3 * HOUR, source));
  }
  return { ...empty, facts: facts as unknown as FactSheet, spendRise: recipe.rise ?? null };
}

/** Auto-reload on, promo and purchased credit, a limit: the richest of the ordinary accounts. */
export const RICH: Partial<Facts> = {
  plan: 'max-5x',
  switch: 'on',
  limit: usd(5000),
  spent: usd(1290),
  balance: usd(4792),
  tranches: [tranche('promo', usd(4380), PROMO_END), tranche('purchased', usd(412), PURCHASE_END)],
  reload: 'on',
  reloadThreshold: usd(500),
  reloadTarget: usd(1500),
  windows: [...windowsAt(42), planWindow('weekly_scoped:Fable', 5, WEEK_RESET, 'Fable')],
};

const RELOAD_OFF: Partial<Facts> = { reload: 'off' };

const WALLET = [
  'balance',
  'tranches',
  'reload',
  'reloadThreshold',
  'reloadTarget',
  'pendingCharge',
] as const satisfies readonly FactName[];

export const safe = account({
  ...RELOAD_OFF,
  plan: 'pro',
  switch: 'off',
  limit: usd(5000),
  spent: usd(64),
  balance: usd(412),
  tranches: [tranche('purchased', usd(412), PURCHASE_END)],
  windows: [planWindow('five_hour', 1, NOW + 5 * HOUR), planWindow('seven_day', 21, NOW + 4 * DAY)],
});

export const credit = account({
  ...RELOAD_OFF,
  plan: 'pro',
  switch: 'on',
  limit: 'none',
  spent: eur(2903),
  balance: eur(5597),
  tranches: [tranche('promo', eur(5597), PROMO_END)],
  windows: windowsAt(54, 7),
});

export const armed = account(RICH);

export const overflow = account({
  ...RICH,
  ...RELOAD_OFF,
  plan: 'pro',
  limit: usd(2000),
  spent: usd(414),
  balance: usd(2186),
  tranches: [tranche('promo', usd(1906), PROMO_END), tranche('purchased', usd(280), PURCHASE_END)],
  windows: windowsAt(86.4),
});

export const chargeNear = account({
  ...RICH,
  plan: 'pro',
  limit: 'none',
  spent: usd(8820),
  balance: usd(610),
  tranches: [tranche('purchased', usd(610), PURCHASE_END)],
  windows: windowsAt(48, 88),
});

export const chargeByExpiry = account({
  ...RICH,
  tranches: [tranche('promo', usd(4380), NOW + 2 * DAY + 3 * HOUR), tranche('purchased', usd(412), PURCHASE_END)],
});

export const chargePending = account({ ...RICH, pendingCharge: usd(1500) });

export const paying = account(
  {
    ...RICH,
    plan: 'pro',
    limit: usd(10_000),
    spent: usd(6235),
    balance: usd(836),
    tranches: [tranche('purchased', usd(836), PURCHASE_END)],
    windows: windowsAt(100),
  },
  { rise: { from: usd(5911), to: usd(6235), since: NOW - 28 * MINUTE, at: JUST_READ } },
);

export const payingBySpend = account(
  { ...RICH, limit: usd(10_000) },
  { rise: { from: usd(1206), to: usd(1290), since: NOW - 7 * MINUTE, at: JUST_READ } },
);

export const owed = account({ ...RICH, ...RELOAD_OFF, spent: usd(12_500), balance: usd(-1592), tranches: [] });

export const nothingToSpend = account({ ...RICH, ...RELOAD_OFF, balance: usd(0), tranches: [] });

export const aged = account(RICH, { readAt: NOW - 47 * MINUTE });

export const changed = account(RICH, {
  unreadable: ['balance', 'tranches', 'reload', 'reloadThreshold', 'reloadTarget', 'pendingCharge'],
});

export const pageOnly = account(RICH, { source: 'page' });

export const yen = account({
  ...RICH,
  plan: 'max-20x',
  limit: jpy(150_000),
  spent: jpy(4820),
  balance: jpy(12_000),
  tranches: [tranche('promo', jpy(9400), PROMO_END), tranche('purchased', jpy(2600), PURCHASE_END)],
  reloadThreshold: jpy(750),
  reloadTarget: jpy(2250),
});

export const free = account(
  { plan: 'free', windows: [planWindow('five_hour', 65, NOW + 2 * HOUR)] },
  { source: 'worker', notOffered: ['switch', 'limit', 'spent', ...WALLET] },
);

export const team = account(
  {
    organization: { kind: 'team', name: 'Acme GmbH' },
    plan: 'team',
    switch: 'on',
    limit: usd(2500),
    spent: usd(750),
    canToggle: false,
    windows: [planWindow('five_hour', 84, NOW + 98 * MINUTE)],
  },
  { org: '22222222-2222-4222-8222-222222222222', notOffered: WALLET },
);

export const teamPaying = account(
  {
    organization: { kind: 'team', name: 'Acme GmbH' },
    plan: 'team',
    switch: 'on',
    limit: usd(2500),
    spent: usd(750),
    windows: [planWindow('five_hour', 100, NOW + 98 * MINUTE)],
  },
  { org: '22222222-2222-4222-8222-222222222222', notOffered: WALLET },
);

export const enterprise = account(
  {
    organization: { kind: 'enterprise', name: 'Globex' },
    plan: 'enterprise',
    switch: 'on',
    limit: usd(100_000),
    spent: usd(4132),
    windows: [],
  },
  { org: '33333333-3333-4333-8333-333333333333', notOffered: WALLET },
);

/** Another organization of the same user, which is worse off. */
export const other = account(
  { ...RICH, organization: { kind: 'team', name: 'Acme Research' }, plan: 'max-20x', windows: windowsAt(100) },
  { org: '44444444-4444-4444-8444-444444444444' },
);

export const stranger = account(
  { ...RICH, organization: { kind: 'team', name: 'Side project' }, plan: 'pro' },
  { org: '55555555-5555-4555-8555-555555555555', readAt: NOW - 2 * HOUR },
);
