import type { Account } from '../account/account.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { VerdictWord } from '../risk/verdict-word.ts';
import { agoWords } from './ago-words.ts';
import { type CeilingKeys, ceilingSentence } from './ceiling-sentence.ts';
import type { CeilingWords } from './ceiling-words.ts';
import { newestReading } from './newest-reading.ts';
import type { Speech } from './speech.ts';
import { underscored } from './underscored.ts';

/** "When last read, your card could be charged."; null where nothing was ever known. */
export function lastSentence(last: VerdictWord | null, { t }: Speech): string | null {
  return last === null || last === 'blind' ? null : t(`last_say_${underscored(last)}`);
}

const REACH: CeilingKeys = {
  limit: 'why_up_to_month',
  balance: 'why_up_to',
  open: 'why_without_ceiling',
  nothing: null,
  unknown: null,
};

/**
 * What was last known, in the place of the ceiling, for states in which nothing is being watched. A verdict that still
 * holds counts as the last one: it is only no longer being followed.
 */
export function lastKnownWords(verdict: Verdict, account: Account, now: number, speech: Speech): CeilingWords | null {
  const readAt = newestReading(account);
  const was = verdict.word === 'blind' ? verdict.last : verdict.word;
  const ceiling = verdict.word === 'blind' ? verdict.lastCeiling : verdict.ceiling;
  if (readAt === null) return null;
  const { t } = speech;
  const figure = was === null || was === 'blind' ? t('last_was_unknown') : t(`last_was_${underscored(was)}`);
  const label = t('ceiling_when_last_read', [agoWords(now - readAt, speech)]);
  return { label, figure, inWords: true, why: ceilingSentence(ceiling, REACH, speech) };
}
