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
  grounds: z.array(
    z.strictObject({
      fact: z.string(),
      readAt: z.nullable(time),
      source: z.nullable(z.enum(['worker', 'tab', 'page', 'stream', 'hand'])),
    }),
  ),
};

function risk<Id extends string, Shape extends z.core.$ZodLooseShape>(id: Id, details: Shape) {
  return z.strictObject({ id: z.literal(id), ...common, details: z.strictObject(details) });
}

export const expiryStage = z.enum(['30d', '10d', '3d', '1d', '2h']);

const maybeMoney = z.nullable(money);
const maybeTime = z.nullable(time);
const maybeString = z.nullable(z.string());
const maybeLimit = z.nullable(z.union([money, z.literal('none')]));
export const brakeRule = z.enum([
  'promoUsedUp',
  'promoExpiring',
  'windowPercent',
  'spentToday',
  'runaway',
  'spentWithHeadroom',
  'afterClaim',
]);
export const control = z.enum(['switch', 'reload']);
export const pulledBy = z.union([brakeRule, z.literal('user')]);
const pull = { control, why: pulledBy, pulledAt: time };
const interval = { after: time, before: time };

/** A risk as it is stored: in the list of open ones, and in the outbox. */
export const storedRisk = z.discriminatedUnion('id', [
  risk('overflow-near', {
    window: z.string(),
    model: maybeString,
    percent: z.number(),
    level: z.union([z.number(), z.literal('pace')]),
    fullAt: maybeTime,
    resetsAt: maybeTime,
    ceiling,
  }),
  risk('paying', { window: maybeString, model: maybeString, resetsAt: maybeTime, spent: maybeMoney, ceiling }),
  risk('reload-near', {
    cause: z.enum(['threshold', 'pending', 'forecast']),
    balance: maybeMoney,
    threshold: maybeMoney,
    charge: maybeMoney,
    foreseen: z.nullable(z.strictObject({ at: time, span: z.number() })),
  }),
  risk('reload-by-expiry', {
    tranche: z.string(),
    expires: money,
    expiresAt: time,
    leaves: money,
    charge: maybeMoney,
    stage: z.enum(['10d', '72h', '24h']),
  }),
  risk('limit-near', {
    level: z.union([z.number(), z.literal('amount')]),
    percent: z.nullable(z.number()),
    spent: money,
    limit: maybeMoney,
  }),
  risk('no-ceiling', { spent: maybeMoney }),
  risk('low-balance', { balance: money }),
  risk('credit-expiring', {
    tranche: z.string(),
    kind: z.enum(['promo', 'purchased', 'hand']),
    remaining: money,
    lost: maybeMoney,
    expiresAt: time,
    estimated: z.boolean(),
    note: maybeString,
    stage: expiryStage,
  }),
  risk('offer-open', { amount: maybeMoney, expiresAt: maybeTime, stage: z.enum(['open', 'closing']) }),
  risk('promo-used-up-still-on', { tranche: z.string(), reload: z.boolean(), balance: maybeMoney }),
  risk('promo-expired-still-on', { tranche: z.string(), expiredAt: time, reload: z.boolean(), balance: maybeMoney }),
  risk('month-rollover', { limit: money, spent: maybeMoney, at: time }),
  risk('plan-ending', {
    status: z.string(),
    endsOn: maybeString,
    balance: money,
    stage: z.enum(['ended', '1d', '7d', 'some-day']),
  }),
  risk('reloaded', { how: z.enum(['reload', 'purchase']), charged: money, ...interval }),
  risk('runaway', { sign: z.enum(['reloads', 'spend']), total: money, count: z.int(), since: time, until: time }),
  risk('switch-drift', {
    what: z.enum(['switch', 'reload', 'limit', 'threshold', 'target']),
    from: maybeLimit,
    to: maybeLimit,
    ...interval,
  }),
  risk('spent-with-headroom', { spent: money, since: time, until: time }),
  risk('spent-while-off', { spent: money, ...interval }),
  risk('vanished', { missing: money, ...interval }),
  risk('over-limit', { spent: money, limit: money }),
  risk('negative', { owed: money }),
  risk('reload-failed', { reason: z.string() }),
  risk('claim-missing', { amount: maybeMoney, claimedAt: time }),
  risk('still-on-after-claim', { claimedAt: time, days: z.int() }),
  risk('braked', pull),
  risk('brake-failed', pull),
  risk('muted', { heard: z.literal(false) }),
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
  'reload-by-expiry',
  'promo-used-up-still-on',
  'promo-expired-still-on',
  'month-rollover',
  'plan-ending',
  'reloaded',
  'runaway',
  'switch-drift',
  'spent-with-headroom',
  'spent-while-off',
  'vanished',
  'over-limit',
  'negative',
  'reload-failed',
  'claim-missing',
  'still-on-after-claim',
  'muted',
  'braked',
  'brake-failed',
]);
