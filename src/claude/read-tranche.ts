import { type Money, moneyToken } from '../account/money.ts';
import type { Reading } from '../account/observation.ts';
import type { Tranche } from '../account/tranche.ts';
import { toMinute } from '../account/window.ts';
import { amountOrNull, amountReading, moneyReading } from './amounts.ts';
import { addMonths } from './calendar-months.ts';
import { type Fields, textOf, timeOf } from './fields.ts';
import { expiryBy, promotionOf } from './promotions.ts';
import type { Purse } from './purse.ts';

/** What a tranche takes from the body around it. */
export interface TrancheSetting {
  readonly purse: Purse;
  readonly currency: unknown;
  /** How long purchased credit lasts. */
  readonly months: number;
}

/** One tranche, or the reading that says why what remains of it cannot be told. `id` is not yet unique. */
export function readTranche(fields: Fields, kind: Tranche['kind'], setting: TrancheSetting): Tranche | Reading<Money> {
  const remaining = amountIn(fields, 'remaining', setting);
  if (remaining.kind !== 'value') return remaining;
  const granted = amountOrNull(amountIn(fields, 'granted', setting));
  const grantedAt = timeOf(fields.granted_at);
  const said = timeOf(fields.expires_at);
  const worked = said === null ? estimatedExpiry({ kind, granted, grantedAt }, setting.months) : null;
  const tranche = {
    kind,
    remaining: remaining.value,
    granted,
    grantedAt,
    expiresAt: worked ?? said,
    expiryEstimated: worked !== null,
    program: textOf(fields.program_id),
  };
  return { id: textOf(fields.id) ?? builtId(tranche), ...tranche };
}

/**
 * Purchased credit comes without an expiry and lasts as long as the policy says; promotional credit as long as its
 * promotion said, where that is recognised, and else has none.
 */
function estimatedExpiry(tranche: Pick<Tranche, 'kind' | 'granted' | 'grantedAt'>, months: number): number | null {
  if (tranche.grantedAt === null) return null;
  if (tranche.kind === 'purchased') return addMonths(tranche.grantedAt, months);
  const promotion = promotionOf(tranche);
  return promotion === null ? null : expiryBy(promotion, tranche.grantedAt);
}

/** `…_amount_minor_units`, else the amount object beside it, null in the captures of 2026-08. */
function amountIn(fields: Fields, name: 'remaining' | 'granted', setting: TrancheSetting): Reading<Money> {
  const unit = setting.purse.unitFor(fields.currency ?? setting.currency);
  const plain = amountReading(fields[`${name}_amount_minor_units`], unit, 'down');
  if (plain.kind === 'value' || fields[`${name}_amount_minor_units`] !== undefined) return plain;
  const rich = moneyReading(fields[name], setting.purse, 'down');
  return rich.kind === 'value' ? rich : plain;
}

/** From what does not change while credit is used: not the remaining amount, and times only to the minute. */
function builtId(tranche: Omit<Tranche, 'id'>): string {
  const minute = (time: number | null) => (time === null ? '-' : String(toMinute(time)));
  const granted = tranche.granted === null ? '-' : moneyToken(tranche.granted);
  const expiry = tranche.expiryEstimated ? '-' : minute(tranche.expiresAt);
  return [tranche.kind, tranche.program ?? '-', minute(tranche.grantedAt), expiry, granted].join('|');
}
