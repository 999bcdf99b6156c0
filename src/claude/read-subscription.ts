import type { Subscription } from '../account/account.ts';
import { type Reading, unreadable, value } from '../account/observation.ts';
import { type Fields, isBlank, rootFields, textOf, timeOf } from './fields.ts';
import { type PartReading, plainReading } from './part-reading.ts';
import { unknownKeys } from './unknown-keys.ts';

const KEYS: ReadonlySet<string> = new Set(['status', 'next_charge_date', 'currency']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

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
  if (isBlank(day)) return value({ status, nextChargeOn: null });
  // A day that cannot be read is not "no further charge".
  const valid = typeof day === 'string' && DAY.test(day) && timeOf(day) !== null;
  return valid ? value({ status, nextChargeOn: day }) : unreadable('shape');
}
