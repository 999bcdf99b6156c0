import type { Money } from '../account/money.ts';
import type { RiskDetails } from '../risk/risk.ts';
import { plural } from './plural.ts';
import type { Speech } from './speech.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** "$43.80 expires in 8 days". `left` in ms; days and hours are rounded down, so that it is never said to last longer. */
export function expiringTitle(amount: Money, left: number, speech: Speech): string {
  const { t, format } = speech;
  const sum = format.money(amount);
  if (left <= 0) return t('risk_expired', [sum]);
  if (left < HOUR) return t('risk_expiring_soon', [sum]);
  const [base, count] =
    left < DAY
      ? (['risk_expiring_hours', Math.floor(left / HOUR)] as const)
      : (['risk_expiring_days', Math.floor(left / DAY)] as const);
  return plural(base, count, [sum, format.count(count)], speech);
}

export function expiringBody(details: RiskDetails['credit-expiring'], now: number, { t, format }: Speech): string {
  const until = [format.when(details.expiresAt, now)];
  if (details.estimated) return t('risk_expiring_estimated', until);
  return t(details.kind === 'promo' ? 'risk_expiring_promo' : 'risk_expiring_purchased', until);
}
