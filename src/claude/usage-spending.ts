import { type Money, sameCurrency } from '../account/money.ts';
import { type Reading, type Readings, unreadable, value } from '../account/observation.ts';
import { moneyReading } from './amounts.ts';
import { type Fields, fieldsOf, isBlank } from './fields.ts';
import type { PartReading } from './part-reading.ts';
import type { Purse } from './purse.ts';
import { reloadOf } from './reload-settings.ts';
import { garbled, limitContradiction, limitInExtra, limitInSpend, spentIn } from './spend-limit.ts';
import { claimsOf, type SwitchClaim } from './switch-claims.ts';

/**
 * What `usage` says of paid use: `spend` (since June 2026), else `extra_usage`. Either is null where there is nothing to
 * say (Free) or while suspended; that is no reading, and in particular not "off".
 */
export function spendingIn(body: Fields, purse: Purse): Omit<PartReading, 'unknownKeys'> {
  const spend = fieldsOf(body.spend);
  const extra = fieldsOf(body.extra_usage);
  const newer = garbled<Money | 'none'>(body.spend, spend) ?? limitInSpend(spend, purse);
  const older = garbled<Money | 'none'>(body.extra_usage, extra) ?? limitInExtra(extra, purse);
  const limit = newer ?? older;
  const spoken = spentIn(spend, extra, purse) ?? garbled(body.spend, spend) ?? garbled(body.extra_usage, extra);
  const spent = agreesWith(limit, spoken) ? spoken : unreadable<Money>('currency');
  const canToggle = flagReading(spend?.can_toggle);
  return {
    readings: {
      ...(limit === undefined ? {} : { limit }),
      ...(spent === undefined ? {} : { spent }),
      ...(canToggle === undefined ? {} : { canToggle }),
    },
    spare: { ...(spend === null && extra === null ? {} : { limit: unreadable('shape') }), ...walletIn(spend, purse) },
    claims: [
      ...switchClaims('usage.spend', body.spend, 'enabled'),
      ...switchClaims('usage.extra_usage', body.extra_usage, 'is_enabled'),
    ],
    contradictions: limitContradiction(newer, older),
  };
}

/** Spent in one currency of a limit in another: one of the two is misread. */
function agreesWith(limit: Reading<Money | 'none'> | undefined, spent: Reading<Money> | undefined): boolean {
  if (limit?.kind !== 'value' || limit.value === 'none' || spent?.kind !== 'value') return true;
  return sameCurrency(limit.value, spent.value);
}

function switchClaims(from: SwitchClaim['from'], raw: unknown, key: string): readonly SwitchClaim[] {
  const fields = fieldsOf(raw);
  // A place that is no object makes a garbled claim.
  return claimsOf(from, fields === null ? (isBlank(raw) ? null : 'garbled') : fields[key]);
}

function flagReading(raw: unknown): Reading<boolean> | undefined {
  if (isBlank(raw)) return undefined;
  return typeof raw === 'boolean' ? value(raw) : unreadable('shape');
}

/** Null in every capture so far, even with a balance: read only if they are ever filled, and null says nothing. */
function walletIn(spend: Fields | null, purse: Purse): Readings {
  const balance = moneyReading(spend?.balance, purse, 'down');
  return {
    ...(balance.kind === 'value' ? { balance } : {}),
    ...(fieldsOf(spend?.auto_reload) === null ? {} : { reload: reloadOf(spend?.auto_reload) }),
  };
}
