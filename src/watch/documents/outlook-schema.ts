import * as z from 'zod/mini';
import { ceiling, verdictWord } from './risk-schema.ts';
import { money, time } from './schema-parts.ts';

const cause = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      'sight',
      'missing',
      'threshold',
      'reload-on',
      'balance',
      'organization-pays',
      'both-off',
      'nothing-to-spend',
      'no-credits-on-plan',
    ]),
  }),
  z.strictObject({
    kind: z.literal('window'),
    window: z.string(),
    model: z.nullable(z.string()),
    percent: z.nullable(z.number()),
    resetsAt: z.nullable(time),
  }),
  z.strictObject({ kind: z.literal('spend-rose'), from: money, to: money, since: time }),
  z.strictObject({ kind: z.literal('expiry'), amount: money, expiresAt: time, leaves: money }),
  z.strictObject({ kind: z.literal('foreseen'), at: time, span: z.number() }),
  z.strictObject({ kind: z.enum(['pending', 'owed']), amount: money }),
]);

const verdict = z.strictObject({
  word: verdictWord,
  tone: z.enum(['ok', 'info', 'warning', 'danger', 'unknown']),
  cause,
  missing: z.array(z.string()),
  ceiling,
  reloadCharge: z.nullable(money),
  payer: z.enum(['user', 'organization']),
  last: z.nullable(verdictWord),
  lastCeiling: ceiling,
});

/** A verdict and its end, as they are stored. */
export const outlook = z.strictObject({ verdict, blindAt: z.nullable(time), whenBlind: verdict });
