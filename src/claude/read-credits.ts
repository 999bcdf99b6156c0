import type { Money } from '../account/money.ts';
import { NOT_OFFERED, type Reading, type Readings, unreadable, value } from '../account/observation.ts';
import { amountReading, notNegative } from './amounts.ts';
import { type Fields, fieldsOf, isBlank, rootFields, textOf } from './fields.ts';
import type { PartReading, ReadingContext } from './part-reading.ts';
import { type Purse, purseOf } from './purse.ts';
import { readTranches } from './read-tranches.ts';
import { reloadReadings } from './reload-settings.ts';
import { unknownKeys } from './unknown-keys.ts';
import { balanceIn } from './wallet-balance.ts';

const KEYS: ReadonlySet<string> = new Set([
  'amount',
  'currency',
  'balance',
  'balance_credits',
  'auto_reload_settings',
  'auto_reload_disabled_reason',
  'auto_reload_stripe_error_code',
  'pending_invoice_amount_cents',
  'last_paid_purchase_cents',
  'expiry_policy_months',
  'tranches',
  'promo_tranches',
  'next_expires_at',
]);

const SETTINGS_KEYS: ReadonlySet<string> = new Set([
  'enabled',
  'threshold_in_minor_units',
  'reload_to_in_minor_units',
  'currency',
]);

/** "Purchased credit lasts 12 months" (help page, 2026), where the body does not say. */
const USUAL_MONTHS = 12;
const MAX_MONTHS = 240;

/** `prepaid/credits`: balance, tranches and auto-reload, which exist nowhere else. */
export function readCredits(body: unknown, context: ReadingContext): PartReading | null {
  const fields = rootFields(body);
  if (fields === null) return null;
  const purse = purseOf(fields, context.unit);
  const balance = balanceIn(fields, purse);
  const months = monthsIn(fields);
  const lifetime = months?.kind === 'value' ? months.value : USUAL_MONTHS;
  return {
    readings: {
      balance: balance.reading,
      tranches: readTranches(fields, { purse, currency: fields.currency, months: lifetime }),
      ...reloadReadings(fields.auto_reload_settings, fields.currency, purse),
      reloadFailure: reloadFailureIn(fields),
      ...chargesIn(fields, purse),
      ...(months === undefined ? {} : { expiryPolicyMonths: months }),
    },
    spare: {},
    claims: [],
    contradictions: balance.contradictions,
    unknownKeys: [
      ...unknownKeys(fields, KEYS),
      ...unknownKeys(fieldsOf(fields.auto_reload_settings), SETTINGS_KEYS, 'auto_reload_settings.'),
    ],
  };
}

function monthsIn(fields: Fields): Reading<number> | undefined {
  const raw = fields.expiry_policy_months;
  if (isBlank(raw)) return undefined;
  const valid = typeof raw === 'number' && Number.isInteger(raw) && raw > 0 && raw <= MAX_MONTHS;
  return valid ? value(raw) : unreadable('shape');
}

/** claude.ai's own word for why a reload was refused; its values are not known yet (2026-10). */
function reloadFailureIn(fields: Fields): Reading<string> {
  const places = [fields.auto_reload_disabled_reason, fields.auto_reload_stripe_error_code];
  if (places.some((raw) => !isBlank(raw) && typeof raw !== 'string')) return unreadable('shape');
  return value(places.map(textOf).find((text) => text !== null) ?? 'none');
}

function chargesIn(fields: Fields, purse: Purse): Readings {
  // A body that has no such field tells of no charge at all; one that had it and lost it changed its shape, which
  // merging sees.
  const pendingCharge = chargeOf(fields.pending_invoice_amount_cents, fields, purse) ?? NOT_OFFERED;
  const lastPurchase = chargeOf(fields.last_paid_purchase_cents, fields, purse);
  return {
    pendingCharge,
    ...(lastPurchase === undefined ? {} : { lastPurchase }),
  };
}

/** "cents" in the name, minor units of the account's currency in fact. Nothing to pay is no charge. */
function chargeOf(raw: unknown, fields: Fields, purse: Purse): Reading<Money | 'none'> | undefined {
  if (raw === undefined) return undefined;
  if (raw === null || raw === 0) return value('none');
  return notNegative(amountReading(raw, purse.unitFor(fields.currency), 'up'));
}
