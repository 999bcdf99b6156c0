import * as z from 'zod/mini';
import { FACT_NAMES } from '../../account/account.ts';
import type { LedgerEntry } from '../../account/event.ts';
import type { Sample } from '../../account/sample.ts';
import { money, onOff, plan, time } from './schema-parts.ts';

/** A reading as it is stored. */
export const sample: z.ZodMiniType<Sample> = z.strictObject({
  at: time,
  balance: z.nullable(money),
  spent: z.nullable(money),
  switch: z.nullable(onOff),
  reload: z.nullable(onOff),
  windows: z.array(z.strictObject({ key: z.string(), percent: z.number(), resetsAt: z.nullable(time) })),
});

const common = {
  id: z.string(),
  org: z.string(),
  after: time,
  before: time,
  byRequest: z.boolean(),
  facts: z.array(z.enum(FACT_NAMES)),
};

const direction = z.enum(['riskier', 'safer']);
const moneyOrNone = z.union([money, z.literal('none')]);

/** An entry of the ledger as it is stored. */
export const ledgerEntry: z.ZodMiniType<LedgerEntry> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.enum(['reload', 'purchase', 'pending-charge', 'unexplained-rise']),
    amount: money,
  }),
  z.strictObject({ ...common, kind: z.literal('unexplained-drop'), amount: money, whileOff: z.boolean() }),
  z.strictObject({
    ...common,
    kind: z.literal('grant'),
    amount: money,
    tranche: z.nullable(z.string()),
    claimed: z.boolean(),
  }),
  z.strictObject({ ...common, kind: z.literal('claim'), amount: z.nullable(money) }),
  z.strictObject({
    ...common,
    kind: z.literal('spend'),
    amount: money,
    headroom: z.boolean(),
    whileOff: z.boolean(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('expiry'),
    amount: money,
    tranche: z.string(),
    credit: z.enum(['promo', 'purchased']),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('asked'),
    what: z.string(),
    answer: z.enum(['sent', 'refused']),
    amount: z.nullable(money),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('brake'),
    control: z.enum(['switch', 'reload']),
    why: z.string(),
    isOff: z.boolean(),
  }),
  z.strictObject({ ...common, kind: z.literal('promo-used-up'), tranche: z.string() }),
  z.strictObject({ ...common, kind: z.enum(['switch', 'reload-switch']), to: onOff }),
  z.strictObject({ ...common, kind: z.literal('limit'), from: moneyOrNone, to: moneyOrNone, direction }),
  z.strictObject({ ...common, kind: z.enum(['threshold', 'target']), from: money, to: money, direction }),
  z.strictObject({ ...common, kind: z.literal('window-reset'), window: z.string() }),
  z.strictObject({ ...common, kind: z.literal('month-reset') }),
  z.strictObject({ ...common, kind: z.literal('plan'), from: plan, to: plan }),
  z.strictObject({ ...common, kind: z.literal('reload-failed'), reason: z.string() }),
]);
