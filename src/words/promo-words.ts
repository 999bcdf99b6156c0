import type { Money } from '../account/money.ts';
import type { RiskWords } from './risk-words.ts';
import type { Speech } from './speech.ts';

interface Next {
  readonly reload: boolean;
  readonly balance: Money | null;
}

/** Promotional credit is gone, used up or expired, and usage credits are on: who pays what comes next. */
export function promoWords(
  title: 'risk_promo_used_title' | 'risk_promo_expired_title',
  next: Next,
  speech: Speech,
): RiskWords {
  return { title: speech.t(title), body: nextSentence(next, speech) };
}

function nextSentence({ reload, balance }: Next, { t, format }: Speech): string {
  if (reload) return t('risk_promo_next_reload');
  if (balance === null) return t('risk_promo_next_unknown');
  return balance.minor > 0 ? t('risk_promo_next_balance', [format.money(balance)]) : t('risk_promo_next_nothing');
}
