import * as z from 'zod/mini';
import { BADGE_CONTENTS, THEMES } from '../../risk/settings.ts';
import { BOUNDS, MOST_LEVELS, type Range } from '../../risk/settings-bounds.ts';
import { account } from './account-schema.ts';
import { forecast } from './forecast-schema.ts';
import { ledgerEntry, sample } from './ledger-schema.ts';
import { outlook } from './outlook-schema.ts';
import { control, expiryStage, pulledBy, riskId, storedRisk } from './risk-schema.ts';
import { money, time } from './schema-parts.ts';

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

const version = z.literal(2);

export const accountsSchema = z.strictObject({
  version,
  active: z.nullable(z.string()),
  accounts: z.record(
    z.string(),
    z.strictObject({
      account,
      outlook: z.nullable(outlook),
      risks: z.array(storedRisk),
      forecast: z.nullable(forecast),
      events: z.array(ledgerEntry),
      requests: z.array(
        z.strictObject({
          at: time,
          org: z.string(),
          kind: z.enum(['switch', 'limit', 'reload', 'buy', 'claim', 'plan']),
          answer: z.enum(['sent', 'refused']),
          offAfter: z.exactOptional(z.literal(true)),
        }),
      ),
      unsaved: z.strictObject({ samples: z.array(sample), entries: z.array(ledgerEntry) }),
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
  snoozed: z.record(z.string(), z.strictObject({ key: z.string(), until: time })),
});

export const guardKind = z.enum([
  'reload-on',
  'reload-raised',
  'switch-on',
  'limit-raised',
  'buy',
  'claim',
  'plan-change',
  'paid-send',
]);

const within = ({ min, max }: Range) => z.int().check(z.gte(min), z.lte(max));
const minuteOfDay = z.int().check(z.gte(0), z.lt(1440));
const percent = z.number().check(z.gte(BOUNDS.percent.min), z.lte(BOUNDS.percent.max));
const units = z.nullable(within(BOUNDS.units));

/** What the user may set, each within its bounds. */
const settingsShape = {
  pollMinutes: within(BOUNDS.pollMinutes),
  overflowLevels: z.tuple([percent, percent]),
  burnMinutes: within(BOUNDS.burnMinutes),
  reloadHours: within(BOUNDS.reloadHours),
  limitLevels: z.array(percent).check(z.maxLength(MOST_LEVELS)),
  limitUnits: units,
  lowBalanceUnits: units,
  lowBalancePercent: z.number().check(z.gte(BOUNDS.lowBalancePercent.min), z.lte(BOUNDS.lowBalancePercent.max)),
  runawayUnits: units,
  expiryStages: z.array(expiryStage),
  claimGraceMinutes: within(BOUNDS.claimGraceMinutes),
  quietHours: z.nullable(z.strictObject({ from: minuteOfDay, to: minuteOfDay })),
  dangersWait: z.boolean(),
  snoozeHours: within(BOUNDS.snoozeHours),
  brake: z.strictObject({
    promoUsedUp: z.boolean(),
    promoExpiring: z.boolean(),
    windowPercent: z.nullable(percent),
    spentToday: units,
    runaway: z.boolean(),
    spentWithHeadroom: z.boolean(),
    afterClaim: z.boolean(),
  }),
  guardsOff: z.array(guardKind),
  paidSendEachTime: z.boolean(),
  taxPermille: z.nullable(within(BOUNDS.taxPermille)),
  silenced: z.array(riskId),
  badge: z.enum(BADGE_CONTENTS),
  theme: z.enum(THEMES),
  line: z.boolean(),
  panel: z.boolean(),
  pausedUntil: z.nullable(time),
};

export const settingsSchema = z.strictObject({ version: z.literal(3), ...settingsShape });

/** Some settings, changed: what a face may send. */
export const settingsChanges = z.exactPartial(z.strictObject(settingsShape));

export const creditsSchema = z.strictObject({
  version: z.literal(1),
  credits: z.array(
    z.strictObject({
      id: z.string(),
      org: z.nullable(z.string()),
      amount: money,
      expiresAt: time,
      note: z.string(),
      addedAt: time,
    }),
  ),
});

const sighting = z.strictObject({ by: z.nullable(z.string().check(z.maxLength(40))), at: time });

export const watchSchema = z.strictObject({
  version: z.literal(3),
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
  remembers: z.nullable(z.boolean()),
  guardQuiet: z.record(z.string(), time),
  anchors: z.strictObject({ composer: z.nullable(sighting), credits: z.nullable(sighting) }),
  pulls: z.array(
    z.strictObject({
      key: z.string(),
      org: z.string(),
      control,
      why: pulledBy,
      at: time,
      outcome: z.enum(['pending', 'off', 'failed']),
      attempts: z.int(),
      sentAt: z.nullable(time),
      lastFailure: z.nullable(z.string()),
    }),
  ),
  repairs: z.array(
    z.strictObject({
      document: z.enum(['accounts', 'told', 'settings', 'credits', 'watch']),
      outcome: z.enum(['last-good', 'lost']),
      at: time,
    }),
  ),
});
