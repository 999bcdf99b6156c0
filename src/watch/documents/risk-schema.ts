import * as z from 'zod/mini';
import { money, time } from './schema-parts.ts';

export const ceiling = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), amount: money, binds: z.enum(['limit', 'balance']) }),
  z.strictObject({ kind: z.enum(['nothing', 'no-ceiling', 'unknown']) }),
]);

export const verdictWord = z.enum(['blind', 'paying', 'charge-near', 'overflow-near', 'armed', 'credit', 'safe']);

const common = {
  org: z.string(),
  severity: z.enum(['info', 'warning', 'danger']),
  key: z.string(),
  amount: z.union([money, z.enum(['no-ceiling', 'none'])]),
  deadline: z.nullable(time),
  facts: z.array(z.string()),
};

function risk<Id extends string, Shape extends z.core.$ZodLooseShape>(id: Id, details: Shape) {
  return z.strictObject({ id: z.literal(id), ...common, details: z.strictObject(details) });
}

const maybeMoney = z.nullable(money);
const maybeTime = z.nullable(time);
const maybeString = z.nullable(z.string());

/** A risk as it is stored: in the list of open ones, and in the outbox. */
export const storedRisk = z.discriminatedUnion('id', [
  risk('overflow-near', {
    window: z.string(),
    model: maybeString,
    percent: z.number(),
    level: z.number(),
    resetsAt: maybeTime,
    ceiling,
  }),
  risk('paying', { window: maybeString, model: maybeString, resetsAt: maybeTime, spent: maybeMoney, ceiling }),
  risk('reload-near', {
    cause: z.enum(['threshold', 'pending']),
    balance: maybeMoney,
    threshold: maybeMoney,
    charge: maybeMoney,
  }),
  risk('limit-near', { level: z.number(), percent: z.number(), spent: money, limit: money }),
  risk('no-ceiling', { spent: maybeMoney }),
  risk('low-balance', { balance: money }),
  risk('credit-expiring', {
    tranche: z.string(),
    kind: z.enum(['promo', 'purchased']),
    remaining: money,
    expiresAt: time,
    estimated: z.boolean(),
    stage: z.enum(['30d', '10d', '3d', '1d', '2h']),
  }),
  risk('offer-open', { amount: maybeMoney, expiresAt: maybeTime, stage: z.enum(['open', 'closing']) }),
  risk('went-blind', { since: time, last: verdictWord }),
]);

export const riskId = z.enum([
  'overflow-near',
  'paying',
  'reload-near',
  'limit-near',
  'no-ceiling',
  'low-balance',
  'credit-expiring',
  'offer-open',
  'went-blind',
]);
