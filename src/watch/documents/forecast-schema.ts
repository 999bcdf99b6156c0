import * as z from 'zod/mini';
import { money, time } from './schema-parts.ts';

const basis = z.strictObject({ from: time, to: time, readings: z.int() });
const notEnough = z.strictObject({ kind: z.literal('not-enough') });
const reached = z.strictObject({ kind: z.literal('at'), at: time, basis });

function notBefore<Level extends z.ZodMiniType>(level: Level) {
  return z.strictObject({ kind: z.enum(['not-before', 'idle']), until: time, level, basis });
}

const level = z.discriminatedUnion('kind', [notEnough, reached, notBefore(z.number())]);
const sum = z.discriminatedUnion('kind', [notEnough, reached, notBefore(money)]);
const balance = z.discriminatedUnion('kind', [
  notEnough,
  z.extend(reached, { by: z.enum(['use', 'expiry']) }),
  notBefore(money),
]);

function rate<Amount extends z.ZodMiniType>(amount: Amount) {
  return z.nullable(z.strictObject({ perHour: amount, perDay: amount, basis }));
}

/** Where an account's use leads, as it is stored. */
export const forecast = z.strictObject({
  windows: z.record(z.string(), level),
  threshold: z.nullable(balance),
  zero: z.nullable(balance),
  limit: z.nullable(sum),
  expiries: z.record(z.string(), sum),
  rates: z.strictObject({
    windows: z.record(z.string(), rate(z.number())),
    wallet: rate(money),
    limit: rate(money),
  }),
});
