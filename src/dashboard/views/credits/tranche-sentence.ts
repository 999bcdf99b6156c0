import { isPositive, type Money } from '../../../account/money.ts';
import { timesRatio } from '../../../account/times-ratio.ts';
import type { Tranche } from '../../../account/tranche.ts';
import { inOneText } from '../../../words/in-one-text.ts';
import type { Speech } from '../../../words/speech.ts';
import type { Loss } from './loss-of.ts';

const DAY = 86_400_000;

export interface Foretold {
  readonly loss: Loss | null;
  /** What is used of the wallet on a usual day; null where this credit is not the next to be used. */
  readonly perDay: Money | null;
  /** The reading is too old to foretell from. */
  readonly aged: boolean;
}

/** What becomes of a tranche, in a sentence or two; null where the readings are old, which is said of all at once. */
export function trancheSentence(tranche: Tranche, foretold: Foretold, now: number, speech: Speech): string | null {
  const { t, format } = speech;
  const { expiresAt, expiryEstimated, remaining } = tranche;
  if (!isPositive(remaining)) return t('credits_is_used');
  if (expiresAt === null) return null;
  if (expiresAt <= now) return t('credits_overdue', [format.date(expiresAt, now)]);
  const estimate = expiryEstimated ? t('calendar_expiry_estimated') : null;
  return inOneText([lossSentence(tranche, foretold, expiresAt, now, speech), estimate], speech) || null;
}

function lossSentence(
  { remaining, expiryEstimated }: Tranche,
  { loss, perDay, aged }: Foretold,
  expiresAt: number,
  now: number,
  speech: Speech,
): string | null {
  const { t, format } = speech;
  if (aged) return null;
  if (loss === null) return t('credits_not_enough');
  const { lost, usedUpAt, idle } = loss;
  if (usedUpAt !== null) return t('credits_used_up', [format.date(usedUpAt, now)]);
  if (!isPositive(lost)) return t('credits_used_in_time');
  const words = [format.money(lost), format.date(expiresAt, now)];
  if (idle) return t(expiryEstimated ? 'credits_lost_idle_about' : 'credits_lost_idle', words);
  const lostWords = t(expiryEstimated ? 'credits_lost_about' : 'credits_lost', words);
  return perDay === null || expiresAt - now < DAY
    ? lostWords
    : inOneText([lostWords, t('credits_to_use_all', [format.money(needed()), format.money(perDay)])], speech);

  function needed(): Money {
    return timesRatio(remaining, DAY, expiresAt - now);
  }
}
