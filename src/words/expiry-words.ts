import type { RiskDetails } from '../risk/risk.ts';
import { inOneText } from './in-one-text.ts';
import { plural } from './plural.ts';
import type { Speech } from './speech.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * "$43.80 expires in 8 days". Days and hours are rounded down, so that it is never said to last longer. An estimate is good
 * to the day at best: of it no countdown is said.
 */
export function expiringTitle(details: RiskDetails['credit-expiring'], now: number, speech: Speech): string {
  const { t, format } = speech;
  const { remaining, expiresAt, estimated } = details;
  const sum = format.money(remaining);
  if (estimated) return t('risk_expiring_about', [sum, format.date(expiresAt, now)]);
  const left = expiresAt - now;
  if (left <= 0) return t('risk_expired', [sum]);
  if (left < HOUR) return t('risk_expiring_soon', [sum]);
  const [base, count] =
    left < DAY
      ? (['risk_expiring_hours', Math.floor(left / HOUR)] as const)
      : (['risk_expiring_days', Math.floor(left / DAY)] as const);
  return plural(base, count, [sum, format.count(count)], speech);
}

/** Until when it can be used, and what will be lost at the present pace where that is foreseen. */
export function expiringBody(details: RiskDetails['credit-expiring'], now: number, speech: Speech): string {
  return inOneText([untilSentence(details, now, speech), lossSentence(details, speech)], speech);
}

function untilSentence(details: RiskDetails['credit-expiring'], now: number, { t, format }: Speech): string {
  const { kind, note, estimated, expiresAt } = details;
  const until = format.when(expiresAt, now);
  if (kind === 'hand') return note ? t('risk_expiring_hand', [note, until]) : t('risk_expiring_hand_plain', [until]);
  if (estimated) return t('risk_expiring_estimated');
  return t(kind === 'promo' ? 'risk_expiring_promo' : 'risk_expiring_purchased', [until]);
}

function lossSentence({ lost }: RiskDetails['credit-expiring'], { t, format }: Speech): string {
  if (lost === null) return '';
  return lost.minor > 0 ? t('risk_expiring_lost', [format.money(lost)]) : t('risk_expiring_used');
}
