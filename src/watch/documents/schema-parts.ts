import * as z from 'zod/mini';

/** The last moment that has a date, epoch ms: whatever lies beyond it cannot be put into words. */
const LATEST = 8.64e15;

/** Pieces that the schemas of our own documents share. Unknown fields are refused: we wrote them, so we know them. */
export const time = z.number().check(z.nonnegative(), z.lte(LATEST));

export const money = z.strictObject({
  minor: z.int(),
  exponent: z.int().check(z.gte(0), z.lte(6)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});

export const plan = z.enum(['free', 'pro', 'max-5x', 'max-20x', 'team', 'enterprise']);
export const onOff = z.enum(['on', 'off']);
const source = z.enum(['worker', 'tab', 'page', 'stream', 'hand']);

/** The three kinds of a fact, around the schema of its value. */
export function fact<T extends z.ZodMiniType>(value: T) {
  const read = { value, readAt: time, source };
  const known = z.strictObject({ kind: z.literal('known'), ...read, proven: z.optional(z.strictObject(read)) });
  return z.discriminatedUnion('kind', [
    known,
    z.strictObject({
      kind: z.literal('unknown'),
      reason: z.enum(['never-read', 'shape', 'currency', 'stale', 'contradiction']),
      since: time,
      last: z.optional(known),
    }),
    z.strictObject({ kind: z.literal('not-offered'), readAt: time, source }),
  ]);
}
