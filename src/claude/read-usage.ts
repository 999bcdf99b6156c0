import { fieldsOf, rootFields } from './fields.ts';
import type { PartReading, ReadingContext } from './part-reading.ts';
import { purseOf } from './purse.ts';
import { unknownKeys } from './unknown-keys.ts';
import { NOT_WINDOWS, SEEN_WINDOWS } from './usage-keys.ts';
import { spendingIn } from './usage-spending.ts';
import { windowsIn } from './usage-windows.ts';

const KEYS = new Set([...NOT_WINDOWS, ...SEEN_WINDOWS]);

const EXTRA_KEYS: ReadonlySet<string> = new Set([
  'is_enabled',
  'monthly_limit',
  'used_credits',
  'utilization',
  'currency',
  'decimal_places',
  'disabled_reason',
  'user_disabled',
  'spend_limit_reached',
  'credits_ever_enabled',
  'daily',
  'weekly',
]);

const SPEND_KEYS: ReadonlySet<string> = new Set([
  'used',
  'limit',
  'percent',
  'severity',
  'enabled',
  'disabled_reason',
  'cap',
  'balance',
  'auto_reload',
  'disclaimer',
  'can_purchase_credits',
  'can_toggle',
]);

/** `usage`: plan windows, the switch, the monthly limit and what is spent of it. */
export function readUsage(body: unknown, context: ReadingContext): PartReading | null {
  const fields = rootFields(body);
  if (fields === null) return null;
  const spending = spendingIn(fields, purseOf(fields, context.unit));
  return {
    ...spending,
    readings: { windows: windowsIn(fields), ...spending.readings },
    unknownKeys: [
      ...unknownKeys(fields, KEYS),
      ...unknownKeys(fieldsOf(fields.extra_usage), EXTRA_KEYS, 'extra_usage.'),
      ...unknownKeys(fieldsOf(fields.spend), SPEND_KEYS, 'spend.'),
    ],
  };
}
