import type { Money, Unit } from '../account/money.ts';
import { moneyFrom } from '../account/money-from.ts';
import { type Reading, unreadable, value } from '../account/observation.ts';
import { fieldsOf } from './fields.ts';
import type { Purse } from './purse.ts';

/** Fractions of a minor unit go towards the warning: spent goes up, what is left goes down. */
export type Rounding = 'up' | 'down';

/** Dust of floating point (64.00000000001) is not a fraction of a cent. */
const DUST = 1e-6;

function whole(raw: unknown, rounding: Rounding): number | null {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return null;
  const nearest = Math.round(raw);
  if (Math.abs(raw - nearest) < DUST) return nearest;
  return rounding === 'up' ? Math.ceil(raw) : Math.floor(raw);
}

/** An amount in minor units of a unit that is said elsewhere. Text is not a number, whatever it looks like. */
export function amountReading(raw: unknown, unit: Unit | null, rounding: Rounding): Reading<Money> {
  const minor = whole(raw, rounding);
  if (minor === null) return unreadable('shape');
  if (unit === null) return unreadable('currency');
  const money = moneyFrom(minor, unit.exponent, unit.currency);
  return money === null ? unreadable('shape') : value(money);
}

/** `{amount_minor, currency, exponent}`, the form of claude.ai's amounts since June 2026. */
export function moneyReading(raw: unknown, purse: Purse, rounding: Rounding): Reading<Money> {
  const fields = fieldsOf(raw);
  if (fields === null) return unreadable('shape');
  return amountReading(fields.amount_minor, purse.unitFor(fields.currency, fields.exponent), rounding);
}

/** The same, for amounts that cannot be below zero: a negative one is a sign that we misread. */
export function notNegative(reading: Reading<Money>): Reading<Money> {
  return reading.kind === 'value' && reading.value.minor < 0 ? unreadable('shape') : reading;
}

/** The amount, or null where there is none that can be read. */
export function amountOrNull(reading: Reading<Money>): Money | null {
  return reading.kind === 'value' ? reading.value : null;
}
