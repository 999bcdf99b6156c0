import type { Speech } from '../../../words/speech.ts';
import type { MarkedEntry } from './marks.ts';

/** What happened, in a sentence without an end: "Auto-reload charged your card $15.00 + tax". */
export function markWords(entry: MarkedEntry, speech: Speech): string {
  const { t, format } = speech;
  switch (entry.kind) {
    case 'reload':
      return t('history_mark_reload', [format.money(entry.amount)]);
    case 'purchase':
      return t('history_mark_purchase', [format.money(entry.amount)]);
    case 'grant':
      return t('history_mark_grant', [format.money(entry.amount)]);
    case 'claim':
      return entry.amount === null
        ? t('history_mark_claim_unsized')
        : t('history_mark_claim', [format.money(entry.amount)]);
    case 'expiry':
      return t('history_mark_expiry', [format.money(entry.amount)]);
    case 'switch':
      return t(`history_mark_switch_${entry.to}`);
    case 'reload-switch':
      return t(`history_mark_reload_${entry.to}`);
    case 'limit':
      return limitWords(entry, speech);
  }
}

function limitWords({ to, direction }: Extract<MarkedEntry, { kind: 'limit' }>, { t, format }: Speech): string {
  if (to === 'none') return t('history_mark_limit_none');
  return t(`history_mark_limit_${direction}`, [format.money(to)]);
}
