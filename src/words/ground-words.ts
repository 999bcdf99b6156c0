import type { FactName } from '../account/account.ts';
import type { Ground } from '../risk/risk.ts';
import { agoWords } from './ago-words.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';

/** `reloadTarget` as it stands in a message key: `reload_target`. */
function factKey(fact: FactName): MessageKey {
  const name = fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `fact_${name}` as MessageKey;
}

/** Why a risk fired: each fact that it rests on, with its source and age. `now` in epoch ms. */
export function groundWords(grounds: readonly Ground[], now: number, speech: Speech): readonly string[] {
  const { t } = speech;
  return grounds.map(({ fact, readAt, source }) => {
    const name = t(factKey(fact));
    if (readAt === null || source === null) return t('ground_unread', [name]);
    return t('ground_read', [name, t(`source_${source}`), agoWords(now - readAt, speech)]);
  });
}
