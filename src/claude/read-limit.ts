import type { Money } from '../account/money.ts';
import { type Reading, type Readings, value } from '../account/observation.ts';
import { amountReading, notNegative } from './amounts.ts';
import { type Fields, isBlank, rootFields, textOf } from './fields.ts';
import { haltOf } from './halt-of.ts';
import type { PartReading, ReadingContext } from './part-reading.ts';
import { type Purse, purseOf } from './purse.ts';
import { claimsOf } from './switch-claims.ts';
import { unknownKeys } from './unknown-keys.ts';

const KEYS: ReadonlySet<string> = new Set([
  'organization_uuid',
  'limit_type',
  'seat_tier',
  'account_uuid',
  'account_email',
  'account_name',
  'org_service_name',
  'is_enabled',
  'monthly_credit_limit',
  'currency',
  'used_credits',
  'disabled_reason',
  'disabled_until',
  'out_of_credits',
  'discount_percent',
  'discount_ends_at',
  'settings',
  'created_at',
  'updated_at',
  'type',
  'spend_limit_currency',
  'spend_limit_amount_cents',
  'balance_cents',
]);

/**
 * `overage_spend_limit`. Its amounts are spares: for a Team or Enterprise seat they are the organization's, often far
 * larger than the member's, so `usage` goes first and a body with a seat gives none. Mail address and name of the account
 * stand in it and are never touched.
 */
export function readLimit(body: unknown, context: ReadingContext): PartReading | null {
  const fields = rootFields(body);
  if (fields === null) return null;
  const purse = purseOf(fields, context.unit);
  return {
    readings: { halt: haltOf(fields, context.now) },
    spare: textOf(fields.seat_tier) === null ? amountsIn(fields, purse) : {},
    claims: claimsOf('limit', fields.is_enabled),
    contradictions: [],
    unknownKeys: unknownKeys(fields, KEYS),
  };
}

function amountsIn(fields: Fields, purse: Purse): Readings {
  const limit = limitIn(fields, purse);
  // Until 2025 `balance_cents` was what had been spent.
  const rawSpent = fields.used_credits ?? fields.balance_cents;
  const spent = isBlank(rawSpent) ? undefined : notNegative(amountReading(rawSpent, unitIn(fields, purse), 'up'));
  return { ...(limit === undefined ? {} : { limit }), ...(spent === undefined ? {} : { spent }) };
}

function limitIn(fields: Fields, purse: Purse): Reading<Money | 'none'> | undefined {
  // Null means unlimited in the body of today; of the body of 2025 nobody knows what null meant.
  if (fields.monthly_credit_limit === null) return value('none');
  const raw = fields.monthly_credit_limit ?? fields.spend_limit_amount_cents;
  return isBlank(raw) ? undefined : notNegative(amountReading(raw, unitIn(fields, purse), 'down'));
}

function unitIn(fields: Fields, purse: Purse) {
  return purse.unitFor(fields.currency ?? fields.spend_limit_currency);
}
