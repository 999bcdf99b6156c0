import type { Subscription } from '../account/account.ts';
import { type Reading, unreadable, value } from '../account/observation.ts';
import { type Fields, isBlank, rootFields, textOf, timeOf } from './fields.ts';
import { type PartReading, plainReading } from './part-reading.ts';
import { unknownKeys } from './unknown-keys.ts';

/** No capture of a cancelled plan is public: the names under which its end may come are guesses, read where they are there. */
const ENDS = ['cancel_at', 'ends_at'] as const;
const KEYS: ReadonlySet<string> = new Set(['status', 'next_charge_date', 'currency', ...ENDS]);
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** `subscription_details`: whether the plan runs, and the day of the next charge. */
export function readSubscription(body: unknown): PartReading | null {
  const fields = rootFields(body);
  if (fields === null) return null;
  return plainReading({ subscription: subscriptionIn(fields) }, unknownKeys(fields, KEYS));
}

function subscriptionIn(fields: Fields): Reading<Subscription> {
  const status = textOf(fields.status);
  const day = fields.next_charge_date;
  if (status === null) return unreadable('shape');
  const endsOn = ENDS.map((key) => dayOf(fields[key])).find((end) => end !== null) ?? null;
  if (isBlank(day)) return value({ status, nextChargeOn: null, endsOn });
  // A day that cannot be read is not "no further charge".
  const nextChargeOn = dayOf(day);
  return nextChargeOn === null ? unreadable('shape') : value({ status, nextChargeOn, endsOn });
}

function dayOf(raw: unknown): string | null {
  return typeof raw === 'string' && timeOf(raw) !== null ? (DAY.exec(raw)?.[0] ?? null) : null;
}
