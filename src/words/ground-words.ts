import type { Ground } from '../risk/risk.ts';
import { agoWords } from './ago-words.ts';
import { factWords } from './fact-words.ts';
import type { Speech } from './speech.ts';

/** Why a risk fired: each fact that it rests on, with its source and age. `now` in epoch ms. */
export function groundWords(grounds: readonly Ground[], now: number, speech: Speech): readonly string[] {
  const { t } = speech;
  return grounds.map(({ fact, readAt, source }) => {
    const name = factWords(fact, { t });
    if (readAt === null || source === null) return t('ground_unread', [name]);
    return t('ground_read', [name, t(`source_${source}`), agoWords(now - readAt, speech)]);
  });
}
