import * as z from 'zod/mini';
import type { Money } from '../../account/money.ts';
import { moneyFrom } from '../../account/money-from.ts';
import type { Readings } from '../../account/observation.ts';

const MOST_ITEMS = 20;
const LONGEST_TEXT = 120;
/** Ten thousand million in minor units: no wallet; and sums of such amounts stay exact. */
const LARGEST_MINOR = 1_000_000_000_000;
const YEAR_2100 = 4_102_444_800_000;
const HIGHEST_PERCENT = 10_000;

const text = z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT));
const time = z.number().check(z.int(), z.gte(0), z.lte(YEAR_2100));

const money = z.pipe(
  z.strictObject({ minor: z.number(), exponent: z.number(), currency: z.string().check(z.maxLength(3)) }),
  z.transform(({ minor, exponent, currency }, context): Money => {
    const amount = Math.abs(minor) > LARGEST_MINOR ? null : moneyFrom(minor, exponent, currency);
    if (amount !== null) return amount;
    context.issues.push({ code: 'custom', message: 'not an amount', input: minor });
    return z.NEVER;
  }),
);

const onOrOff = z.enum(['on', 'off']);

const tranche = z.strictObject({
  id: text,
  kind: z.literal('promo'),
  remaining: money,
  granted: z.null(),
  grantedAt: z.null(),
  expiresAt: z.nullable(time),
  expiryEstimated: z.literal(false),
  program: z.null(),
});

const planWindow = z.strictObject({
  key: text,
  percent: z.nullable(z.number().check(z.gte(0), z.lte(HIGHEST_PERCENT))),
  resetsAt: z.null(),
  model: z.nullable(text),
  kind: z.literal('plan'),
  exhausted: z.literal(false),
});

/** What is read off a page is a value or nothing: text can neither fail to be offered nor be unreadable. */
function reading<T extends z.core.$ZodType>(of: T) {
  return z.optional(z.strictObject({ kind: z.literal('value'), value: of }));
}

const schema = z.strictObject({
  switch: reading(onOrOff),
  reload: reading(onOrOff),
  balance: reading(money),
  limit: reading(z.union([z.literal('none'), money])),
  spent: reading(money),
  tranches: reading(z.array(tranche).check(z.maxLength(MOST_ITEMS))),
  windows: reading(z.array(planWindow).check(z.maxLength(MOST_ITEMS))),
});

/** The readings in a `page-text` message; null where they are anything but what our own reader makes. */
export function parsePageReadings(readings: unknown): Readings | null {
  const parsed = z.safeParse(schema, readings);
  return parsed.success ? (parsed.data as Readings) : null;
}
