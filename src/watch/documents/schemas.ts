import * as z from 'zod/mini';
import { account } from './account-schema.ts';
import { outlook } from './outlook-schema.ts';
import { riskId, storedRisk } from './risk-schema.ts';
import { time } from './schema-parts.ts';

const failureKind = z.enum([
  'signed-out',
  'wrong-organization',
  'not-offered',
  'rate-limited',
  'challenge',
  'offline',
  'timeout',
  'server-error',
  'refused',
  'not-json',
  'shape',
]);

const sourceHistory = z.strictObject({
  lastSuccess: z.nullable(time),
  lastFailure: z.nullable(z.strictObject({ kind: failureKind, at: time })),
  unknownKeys: z.array(z.string()),
});

const version = z.literal(1);

export const accountsSchema = z.strictObject({
  version,
  active: z.nullable(z.string()),
  accounts: z.record(
    z.string(),
    z.strictObject({
      account,
      outlook: z.nullable(outlook),
      risks: z.array(storedRisk),
      sources: z.record(z.string(), sourceHistory),
    }),
  ),
});

const told = z.strictObject({
  severity: z.enum(['info', 'warning', 'danger']),
  at: time,
  raised: z.optional(z.literal(true)),
});

export const toldSchema = z.strictObject({
  version,
  entries: z.record(z.string(), told),
  episodes: z.record(z.string(), time),
  outbox: z.array(storedRisk),
});

const percent = z.number().check(z.gte(1), z.lte(100));

export const settingsSchema = z.strictObject({
  version,
  pollMinutes: z.int().check(z.gte(1), z.lte(60)),
  overflowLevels: z.tuple([percent, percent]),
  limitLevels: z.array(percent),
  lowBalanceUnits: z.int().check(z.nonnegative()),
  lowBalancePercent: z.number().check(z.gte(0), z.lte(100)),
  silenced: z.array(riskId),
  pausedUntil: z.nullable(time),
});

export const watchSchema = z.strictObject({
  version,
  sight: z.strictObject({
    state: z.enum(['clear', 'signed-out', 'no-access', 'challenge', 'offline', 'rate-limited', 'refused', 'failing']),
    since: time,
    retryAt: z.nullable(time),
  }),
  done: z.record(z.string(), time),
  listed: z.array(z.string()),
  quietUntil: z.nullable(time),
  askedToWait: z.boolean(),
  refusals: z.int().check(z.nonnegative()),
  nextWakeAt: z.nullable(time),
  heard: z.nullable(z.boolean()),
  repairs: z.array(
    z.strictObject({
      document: z.enum(['accounts', 'told', 'settings', 'watch']),
      outcome: z.enum(['last-good', 'lost']),
      at: time,
    }),
  ),
});
