import type { Offer } from '../account/account.ts';
import { type Reading, unreadable, value } from '../account/observation.ts';
import { amountOrNull, amountReading } from './amounts.ts';
import { type Fields, isBlank, rootFields, timeOf } from './fields.ts';
import { type PartReading, plainReading, type ReadingContext } from './part-reading.ts';
import { type Purse, purseOf } from './purse.ts';
import { unknownKeys } from './unknown-keys.ts';

const KEYS: ReadonlySet<string> = new Set([
  'available',
  'eligible',
  'granted',
  'amount_minor_units',
  'currency',
  'needs_payment_setup',
  'feature',
  'expires_at',
]);

/** `overage_credit_grant`: a free credit on offer. */
export function readOffer(body: unknown, context: ReadingContext): PartReading | null {
  const fields = rootFields(body);
  if (fields === null) return null;
  return plainReading({ offer: offerIn(fields, purseOf(fields, context.unit)) }, unknownKeys(fields, KEYS));
}

function offerIn(fields: Fields, purse: Purse): Reading<Offer | 'none'> {
  const { available, eligible, granted, needs_payment_setup: setup, amount_minor_units: raw } = fields;
  if (available === false) return value('none');
  if (available !== true || typeof eligible !== 'boolean' || typeof granted !== 'boolean') return unreadable('shape');
  if (!isBlank(setup) && typeof setup !== 'boolean') return unreadable('shape');
  if (!isBlank(raw) && typeof raw !== 'number') return unreadable('shape');
  // An offer of an amount that cannot be told is still an offer.
  const amount = amountOrNull(amountReading(raw, purse.unitFor(fields.currency), 'down'));
  // The last three fields exist since October 2026.
  return value({ amount, eligible, granted, expiresAt: timeOf(fields.expires_at), needsPaymentSetup: setup === true });
}
