import * as z from 'zod/mini';
import { control, riskId } from './documents/risk-schema.ts';
import { money, time } from './documents/schema-parts.ts';
import { settingsChanges } from './documents/schemas.ts';
import type { Message, TabAnswer } from './protocol.ts';

const org = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** A short text of our own. */
const text = z.string().check(z.maxLength(300));

const caught = z.strictObject({
  method: z.string().check(z.maxLength(20)),
  path: z.string().check(z.maxLength(4096)),
  body: z.nullable(z.string().check(z.maxLength(70_000))),
  shown: z.exactOptional(
    z.nullable(
      z.strictObject({ text: z.string().check(z.maxLength(200)), language: z.string().check(z.maxLength(35)) }),
    ),
  ),
});

const message = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('refresh') }),
  z.strictObject({ type: z.literal('select-organization'), org }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('brake'), org, control }),
  z.strictObject({ type: z.literal('snooze'), id: riskId, org, key: z.string().check(z.maxLength(400)) }),
  z.strictObject({
    type: z.literal('add-credit'),
    org: z.nullable(org),
    amount: money,
    expiresAt: time,
    note: z.string().check(z.maxLength(200)),
  }),
  z.strictObject({ type: z.literal('remove-credit'), id: z.string().check(z.maxLength(100)) }),
  z.strictObject({ type: z.literal('set-settings'), changes: settingsChanges }),
  z.strictObject({ type: z.literal('test-notice'), title: text, body: text }),
  z.strictObject({ type: z.literal('import'), value: z.unknown(), sure: z.boolean() }),
  z.strictObject({ type: z.literal('undo-import') }),
  z.strictObject({ type: z.literal('delete-all') }),
  z.strictObject({
    type: z.literal('hint'),
    why: z.enum(['opened', 'returned', 'settings', 'write']),
    org: z.nullable(org),
  }),
  z.strictObject({ type: z.literal('guard-ask'), request: caught }),
  z.strictObject({
    type: z.literal('guard-answered'),
    request: caught,
    answer: z.enum(['sent', 'refused']),
    remember: z.boolean(),
  }),
  z.strictObject({ type: z.literal('stream'), org: z.nullable(org), text: z.string().check(z.maxLength(4300)) }),
  z.strictObject({
    type: z.literal('anchors'),
    name: z.enum(['composer', 'credits']),
    by: z.nullable(z.string().check(z.maxLength(40))),
  }),
  z.strictObject({ type: z.literal('open-brake'), control }),
  z.strictObject({ type: z.literal('page-text'), org: z.nullable(org), at: z.number(), readings: z.unknown() }),
]);

/** The largest answer that is taken from a tab, in characters. */
const LONGEST_BODY = 2_000_000;

const tabAnswer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({
      status: z.int(),
      contentType: z.string().check(z.maxLength(200)),
      retryAfter: z.nullable(z.string().check(z.maxLength(200))),
      mitigated: z.boolean(),
      body: z.string().check(z.maxLength(LONGEST_BODY)),
    }),
  }),
  z.strictObject({ ok: z.literal(false), code: z.enum(['offline', 'timeout', 'forbidden']) }),
]);

/** A message as the receiver understands it; null for anything else. */
export function parseMessage(raw: unknown): Message | null {
  const parsed = message.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** A tab's answer; null for anything else, such as no answer from a page without our script. */
export function parseTabAnswer(raw: unknown): TabAnswer | null {
  const parsed = tabAnswer.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
