import { uuidFrom } from '../uuid.ts';
import type { Account, BodyVariants, Offer, PlanId, PlanWindow, Tranche } from './account.ts';
import { addMonths, DAY, dayStart, HOUR, MINUTE, monthStart } from './calendar.ts';
import { type Currency, localPrice } from './currency.ts';
import { planPrice } from './subscription.ts';
import { trancheOf } from './tranche.ts';

/** What a scenario says about an account; everything it leaves out is the ordinary case. */
export interface AccountFacts {
  /** Names the account; its uuid follows from it. */
  key: string;
  now: number;
  name?: string;
  plan?: PlanId;
  currency?: Currency;
  capabilities?: string[];
  /** Percent of the session and of the week. */
  session?: number;
  week?: number;
  /** Weekly caps of single models; those without a key appear in `limits[]` only. */
  models?: { model: string; percent: number; key?: string | null }[];
  promo?: (Partial<Tranche> & { granted: number })[];
  purchased?: (Partial<Tranche> & { granted: number })[];
  overage?: Partial<Account['overage']>;
  autoReload?: Partial<Account['autoReload']>;
  offer?: Partial<Offer> & { amount: number };
  wallet?: Partial<Account['wallet']>;
  subscription?: Partial<Account['subscription']>;
  variants?: Partial<BodyVariants>;
  rest?: Partial<
    Pick<
      Account,
      | 'organizationSpend'
      | 'pendingInvoice'
      | 'cloudCredit'
      | 'hasCard'
      | 'taxPermille'
      | 'messageCost'
      | 'routine'
      | 'charges'
    >
  >;
}

/** Builds an account: a Pro plan in USD with the switch and auto-reload off, unless the facts say otherwise. */
export function createAccount(facts: AccountFacts): Account {
  const { now, plan = 'pro', currency = 'USD' } = facts;
  const account: Account = {
    uuid: uuidFrom(facts.key),
    name: facts.name ?? "Robin's Organization",
    plan,
    currency,
    createdAt: now - 400 * DAY,
    capabilities: facts.capabilities ?? capabilitiesOf(plan),
    settledAt: now,
    windows: plan === 'enterprise' ? [] : windowsOf(facts, plan, currency),
    overage: { ...plainOverage(now), ...facts.overage },
    organizationSpend: null,
    wallet: { ...plainWallet(now), ...facts.wallet, tranches: tranchesOf(facts) },
    autoReload: { ...plainReload(currency), ...facts.autoReload },
    pendingInvoice: null,
    offer: facts.offer === undefined ? null : { ...plainOffer(now), ...facts.offer },
    cloudCredit: null,
    subscription: { status: 'active', renewsAt: addMonths(now - 9 * DAY, 1), endsAt: null, price: 0, seats: 1 },
    hasCard: true,
    taxPermille: 0,
    messageCost: localPrice(30, currency),
    routine: null,
    charges: [],
    events: [],
    variants: { ...plainVariants(), ...facts.variants },
    ...facts.rest,
  };
  if (plan === 'free') Object.assign(account.subscription, { status: 'none', renewsAt: null });
  // A member's plan is on the organization's invoice.
  account.subscription.price = plan === 'team' ? 0 : planPrice(account, plan);
  Object.assign(account.subscription, facts.subscription);
  return account;
}

function capabilitiesOf(plan: PlanId): string[] {
  if (plan === 'free') return ['chat'];
  if (plan === 'pro') return ['claude_pro', 'chat'];
  if (plan === 'team' || plan === 'enterprise') return ['raven', 'chat'];
  return ['claude_max', 'chat'];
}

function windowsOf(facts: AccountFacts, plan: PlanId, currency: Currency): PlanWindow[] {
  const { now, session = 0, week = 0, models = [] } = facts;
  const times = plan === 'max-20x' ? 20 : plan === 'max-5x' ? 5 : 1;
  const sessionCapacity = localPrice(1000 * times, currency);
  const weekCapacity = localPrice(10_000 * times, currency);
  const sessionEnd = Math.ceil((now + 2 * HOUR) / (10 * MINUTE)) * 10 * MINUTE;
  const weekEnd = dayStart(now) + 3 * DAY + 17 * HOUR;
  const share = (capacity: number, percent: number) => Math.ceil((capacity * percent) / 100);
  const part = (window: Omit<PlanWindow, 'lengthMs'>): PlanWindow => ({
    ...window,
    lengthMs: window.kind === 'session' ? 5 * HOUR : 7 * DAY,
  });
  return [
    part({
      key: 'five_hour',
      kind: 'session',
      model: null,
      capacity: sessionCapacity,
      used: share(sessionCapacity, session),
      resetsAt: session === 0 ? null : sessionEnd,
    }),
    part({
      key: 'seven_day',
      kind: 'weekly_all',
      model: null,
      capacity: weekCapacity,
      used: share(weekCapacity, week),
      resetsAt: weekEnd,
    }),
    ...models.map(({ model, percent, key = null }) =>
      part({
        key,
        kind: 'weekly_scoped',
        model,
        capacity: weekCapacity,
        used: share(weekCapacity, percent),
        resetsAt: weekEnd,
      }),
    ),
  ];
}

function tranchesOf(facts: AccountFacts): Tranche[] {
  const withKind = (kind: Tranche['kind']) => (tranche: Partial<Tranche> & { granted: number }, index: number) =>
    trancheOf({ ...tranche, kind, id: `${facts.key} ${kind} ${index}` });
  return [...(facts.promo ?? []).map(withKind('promo')), ...(facts.purchased ?? []).map(withKind('purchased'))];
}

function plainOverage(now: number): Account['overage'] {
  return {
    provisioned: true,
    enabled: false,
    everEnabled: true,
    monthlyLimit: null,
    used: 0,
    month: monthStart(now),
    usedToday: 0,
    day: dayStart(now),
    imposedReason: null,
    disabledUntil: null,
    createdAt: now - 120 * DAY,
    updatedAt: now - 20 * DAY,
  };
}

function plainWallet(now: number): Account['wallet'] {
  return {
    tranches: [],
    debt: 0,
    lastPaidPurchase: null,
    bundlePaidThisMonth: 0,
    month: monthStart(now),
    expiryPolicyMonths: 12,
  };
}

function plainReload(currency: Currency): Account['autoReload'] {
  return {
    configured: false,
    enabled: false,
    threshold: localPrice(500, currency),
    target: localPrice(1500, currency),
    pendingMs: 0,
    decline: null,
    disabledReason: null,
    stripeErrorCode: null,
  };
}

function plainOffer(now: number): Omit<Offer, 'amount'> {
  return {
    available: true,
    eligible: true,
    granted: false,
    feature: 'spring_credit',
    needsPaymentSetup: false,
    closesAt: now + 9 * DAY,
    creditExpiresAt: null,
    creditLastsMs: 90 * DAY,
    arrivalDelayMs: 0,
    arrivesAt: null,
  };
}

function plainVariants(): BodyVariants {
  return {
    usage: 'current',
    extraUsage: 'present',
    spend: 'present',
    limits: 'present',
    spendLimit: 'current',
    credits: 'current',
    autoReload: 'as-is',
    codeNamed: {},
    trancheShortfall: 0,
  };
}
