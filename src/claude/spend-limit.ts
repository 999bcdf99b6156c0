import type { Money } from '../account/money.ts';
import { compareMoney } from '../account/money.ts';
import { type Observation, type Reading, unreadable, value } from '../account/observation.ts';
import { amountReading, moneyReading, notNegative } from './amounts.ts';
import { type Fields, isBlank } from './fields.ts';
import type { Purse } from './purse.ts';

type Limit = Money | 'none';

/**
 * The monthly limit in `usage.spend` (null = no cap), authoritative over `extra_usage` where it is sound. A limit that is
 * there but cannot be read is unknown, not "no cap". Undefined = this place does not say.
 */
export function limitInSpend(spend: Fields | null, purse: Purse): Reading<Limit> | undefined {
  if (spend === null || spend.limit === undefined) return undefined;
  if (spend.limit !== null) return notNegative(moneyReading(spend.limit, purse, 'down'));
  const sound = typeof spend.enabled === 'boolean' && moneyReading(spend.used, purse, 'up').kind === 'value';
  return sound ? value('none') : undefined;
}

/** The monthly limit in `usage.extra_usage`, in minor units; null = unlimited. Undefined = this place does not say. */
export function limitInExtra(extra: Fields | null, purse: Purse): Reading<Limit> | undefined {
  if (extra === null || extra.monthly_limit === undefined) return undefined;
  if (extra.monthly_limit === null) return value('none');
  return notNegative(amountReading(extra.monthly_limit, purse.unitFor(extra.currency, extra.decimal_places), 'down'));
}

/** Spent this month; a negative or garbled `spend.used` gives way to `extra_usage.used_credits`. */
export function spentIn(spend: Fields | null, extra: Fields | null, purse: Purse): Reading<Money> | undefined {
  const newer = isBlank(spend?.used) ? undefined : notNegative(moneyReading(spend.used, purse, 'up'));
  if (newer?.kind === 'value') return newer;
  const older = isBlank(extra?.used_credits)
    ? undefined
    : notNegative(amountReading(extra.used_credits, purse.unitFor(extra.currency, extra.decimal_places), 'up'));
  return older?.kind === 'value' ? older : (newer ?? older);
}

/** Both places name a limit and not the same one: `spend` is kept, and it is said. */
export function limitContradiction(
  kept: Reading<Limit> | undefined,
  other: Reading<Limit> | undefined,
): Observation['contradictions'] {
  if (kept?.kind !== 'value' || other?.kind !== 'value' || sameLimit(kept.value, other.value)) return [];
  return [{ fact: 'limit', kept: 'usage.spend', dropped: 'usage.extra_usage' }];
}

function sameLimit(a: Limit, b: Limit): boolean {
  return a === 'none' || b === 'none' ? a === b : compareMoney(a, b) === 0;
}

/** A place that is there and is no object: whatever it should say is unknown. */
export function garbled<T>(raw: unknown, fields: Fields | null): Reading<T> | undefined {
  return !isBlank(raw) && fields === null ? unreadable('shape') : undefined;
}
