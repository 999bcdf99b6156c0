import * as z from 'zod/mini';
import { fact, money, onOff, plan, time } from './schema-parts.ts';

const window = z.strictObject({
  key: z.string(),
  percent: z.nullable(z.number()),
  resetsAt: z.nullable(time),
  model: z.nullable(z.string()),
  kind: z.enum(['plan', 'credit']),
  exhausted: z.boolean(),
});

const tranche = z.strictObject({
  id: z.string(),
  kind: z.enum(['promo', 'purchased']),
  remaining: money,
  granted: z.nullable(money),
  grantedAt: z.nullable(time),
  expiresAt: z.nullable(time),
  expiryEstimated: z.boolean(),
  program: z.nullable(z.string()),
});

const offer = z.strictObject({
  amount: z.nullable(money),
  eligible: z.boolean(),
  granted: z.boolean(),
  expiresAt: z.nullable(time),
  needsPaymentSetup: z.boolean(),
});

const bundles = z.strictObject({
  bundles: z.array(z.strictObject({ id: z.string(), credit: money, price: money })),
  paidThisMonth: z.nullable(money),
  monthlyCap: z.nullable(money),
  resetsAt: z.nullable(time),
});

const none = z.literal('none');

const facts = z.strictObject({
  organization: fact(
    z.strictObject({ kind: z.enum(['personal', 'team', 'enterprise']), name: z.nullable(z.string()) }),
  ),
  plan: fact(plan),
  windows: fact(z.array(window)),
  switch: fact(onOff),
  limit: fact(z.union([money, none])),
  spent: fact(money),
  halt: fact(
    z.union([z.strictObject({ reason: z.string(), outOfCredits: z.boolean(), until: z.nullable(time) }), none]),
  ),
  canToggle: fact(z.boolean()),
  balance: fact(money),
  tranches: fact(z.array(tranche)),
  reload: fact(onOff),
  reloadThreshold: fact(money),
  reloadTarget: fact(money),
  reloadFailure: fact(z.string()),
  pendingCharge: fact(z.union([money, none])),
  lastPurchase: fact(z.union([money, none])),
  expiryPolicyMonths: fact(z.number()),
  offer: fact(z.union([offer, none])),
  bundles: fact(bundles),
  subscription: fact(
    z.strictObject({ status: z.string(), nextChargeOn: z.nullable(z.string()), endsOn: z.nullable(z.string()) }),
  ),
  card: fact(z.enum(['present', 'absent'])),
});

/** One organization as it is stored. */
export const account = z.strictObject({
  org: z.string(),
  facts,
  spendRise: z.nullable(z.strictObject({ from: money, to: money, since: time, at: time })),
  balancePeak: z.nullable(money),
  balanceRoseAt: z.nullable(time),
  contradictions: z.array(z.strictObject({ fact: z.keyof(facts), kept: z.string(), dropped: z.string(), at: time })),
});
