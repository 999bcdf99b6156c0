import type { Account } from '../account/account.ts';
import type { Ceiling } from '../risk/ceiling.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { VerdictWord } from '../risk/verdict-word.ts';
import { agoWords } from './ago-words.ts';
import type { CeilingWords } from './ceiling-words.ts';
import { newestReading } from './newest-reading.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';

type Seen = Exclude<VerdictWord, 'blind'>;

const SAY: Readonly<Record<Seen, MessageKey>> = {
  paying: 'last_say_paying',
  'charge-near': 'last_say_charge_near',
  'overflow-near': 'last_say_overflow_near',
  armed: 'last_say_armed',
  credit: 'last_say_credit',
  safe: 'last_say_safe',
};

const WAS: Readonly<Record<Seen, MessageKey>> = {
  paying: 'last_was_paying',
  'charge-near': 'last_was_charge_near',
  'overflow-near': 'last_was_overflow_near',
  armed: 'last_was_armed',
  credit: 'last_was_credit',
  safe: 'last_was_safe',
};

/** "When last read, your card could be charged."; null where nothing was ever known. */
export function lastSentence(last: VerdictWord | null, { t }: Speech): string | null {
  return last === null || last === 'blind' ? null : t(SAY[last]);
}

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
  const figure = was === null || was === 'blind' ? t('last_was_unknown') : t(WAS[was]);
  const label = t('ceiling_when_last_read', [agoWords(now - readAt, speech)]);
  return { label, figure, inWords: true, why: reach(ceiling, speech) };
}

function reach(ceiling: Ceiling, { t, format }: Speech): string {
  if (ceiling.kind === 'no-ceiling') return t('why_without_ceiling');
  if (ceiling.kind !== 'amount') return '';
  return t(ceiling.binds === 'limit' ? 'why_up_to_month' : 'why_up_to', [format.money(ceiling.amount)]);
}
