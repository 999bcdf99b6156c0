import type { Bundle, BundleSale } from '../account/account.ts';
import type { Money, Unit } from '../account/money.ts';
import { type Reading, unreadable, value } from '../account/observation.ts';
import { amountOrNull, amountReading, type Rounding } from './amounts.ts';
import { type Fields, fieldsOf, rootFields, textOf, timeOf } from './fields.ts';
import { type PartReading, plainReading, type ReadingContext } from './part-reading.ts';
import { purseOf } from './purse.ts';
import { unknownKeys } from './unknown-keys.ts';

const KEYS: ReadonlySet<string> = new Set([
  'bundles',
  'bundle_paid_this_month_minor_units',
  'bundle_monthly_cap_minor_units',
  'purchases_reset_at',
  'currency',
  'stripe_product_id',
]);

/** `prepaid/bundles`: discounted credit on sale. */
export function readBundles(body: unknown, context: ReadingContext): PartReading | null {
  const fields = rootFields(body);
  if (fields === null) return null;
  const unit = purseOf(fields, context.unit).unitFor(fields.currency);
  return plainReading({ bundles: saleIn(fields, unit) }, unknownKeys(fields, KEYS));
}

/** A bundle that cannot be read is left out, as nothing is lost by it; a sale of only such bundles is unreadable. */
function saleIn(fields: Fields, unit: Unit | null): Reading<BundleSale> {
  if (!Array.isArray(fields.bundles)) return unreadable('shape');
  if (unit === null) return unreadable('currency');
  const bundles = fields.bundles.map((raw) => bundleOf(fieldsOf(raw), unit)).filter((bundle) => bundle !== null);
  if (bundles.length === 0 && fields.bundles.length > 0) return unreadable('shape');
  return value({
    bundles,
    paidThisMonth: positive(fields.bundle_paid_this_month_minor_units, unit, 'up'),
    monthlyCap: positive(fields.bundle_monthly_cap_minor_units, unit, 'down'),
    resetsAt: timeOf(fields.purchases_reset_at),
  });
}

function bundleOf(fields: Fields | null, unit: Unit): Bundle | null {
  const id = textOf(fields?.id);
  const credit = positive(fields?.credit_minor_units, unit, 'down');
  const price = positive(fields?.price_minor_units, unit, 'up');
  return id === null || credit === null || price === null ? null : { id, credit, price };
}

function positive(raw: unknown, unit: Unit, rounding: Rounding): Money | null {
  const amount = amountOrNull(amountReading(raw, unit, rounding));
  return amount === null || amount.minor < 0 ? null : amount;
}
