import type { RiskDetails } from '../risk/risk.ts';
import type { RiskWords } from './risk-words.ts';
import type { Speech } from './speech.ts';

/** A charge to the card that is near, or on its way. Amounts that are not known are left out, never shown as 0. */
export function reloadNearWords(details: RiskDetails['reload-near'], { t, format }: Speech): RiskWords {
  const { cause, balance, threshold, charge } = details;
  if (cause === 'pending') {
    const title = charge === null ? t('risk_pending_title_unsized') : t('risk_pending_title', [format.money(charge)]);
    return { title, body: t('risk_pending_body') };
  }
  const title = charge === null ? t('risk_reload_title_unsized') : t('risk_reload_title', [format.money(charge)]);
  if (balance === null || threshold === null) return { title, body: t('risk_reload_body_unsized') };
  return { title, body: t('risk_reload_body', [format.money(balance), format.money(threshold)]) };
}
