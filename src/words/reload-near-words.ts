import type { RiskDetails } from '../risk/risk.ts';
import { durationWords } from './duration-words.ts';
import type { RiskWords } from './risk-words.ts';
import type { Speech } from './speech.ts';

/** A charge to the card that is near, or on its way. Amounts that are not known are left out, never shown as 0. */
export function reloadNearWords(details: RiskDetails['reload-near'], now: number, speech: Speech): RiskWords {
  const { t, format } = speech;
  const { cause, balance, threshold, charge } = details;
  if (details.foreseen !== null) return foreseenWords({ ...details, foreseen: details.foreseen }, now, speech);
  if (cause === 'pending') {
    const title = charge === null ? t('risk_pending_title_unsized') : t('risk_pending_title', [format.money(charge)]);
    return { title, body: t('risk_pending_body') };
  }
  const title = charge === null ? t('risk_reload_title_unsized') : t('risk_reload_title', [format.money(charge)]);
  if (balance === null || threshold === null) return { title, body: t('risk_reload_body_unsized') };
  return { title, body: t('risk_reload_body', [format.money(balance), format.money(threshold)]) };
}

type Foreseen = RiskDetails['reload-near'] & { readonly foreseen: { readonly at: number; readonly span: number } };

/** A forecast says when, and what it rests on. */
function foreseenWords({ charge, threshold, foreseen }: Foreseen, now: number, speech: Speech): RiskWords {
  const { t, format } = speech;
  const time = format.when(foreseen.at, now);
  const span = durationWords(foreseen.span, speech);
  return {
    title:
      charge === null
        ? t('risk_forecast_title_unsized', [time])
        : t('risk_forecast_title', [format.money(charge), time]),
    body:
      threshold === null
        ? t('risk_forecast_body_unsized', [span])
        : t('risk_forecast_body', [format.money(threshold), span]),
  };
}
