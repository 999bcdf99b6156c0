import type { Account } from '../account/account.ts';
import { isAuthoritative } from '../account/fact.ts';
import type { Circumstances } from '../risk/sight.ts';
import type { Verdict } from '../risk/verdict.ts';
import { unreadable } from './headline.ts';
import { hindrance } from './hindrance.ts';
import { lastSentence } from './last-words.ts';
import { newestReading } from './newest-reading.ts';
import type { Speech } from './speech.ts';

/** Why nothing can be said, and what was last known. Two sentences, each whole. */
export function blindSentences(verdict: Verdict, account: Account, at: Circumstances, speech: Speech): string[] {
  const { t } = speech;
  const last = lastSentence(verdict.last, speech);
  const hindered = hindrance(at, speech);
  if (hindered !== null) return last === null ? [hindered] : [hindered, last];
  const changed = unreadable(account, verdict.missing).length > 0;
  if (changed) return [t('say_changed'), ...(last === null ? [t('say_rest_is_read')] : [last])];
  const why = whyMissing(verdict, account, at, speech);
  return last === null ? [why] : [why, last];
}

function whyMissing({ missing }: Verdict, account: Account, at: Circumstances, { t, format }: Speech): string {
  const facts = missing.map((name) => account.facts[name]);
  if (facts.some((fact) => fact.kind !== 'unknown' && !isAuthoritative(fact.source))) return t('say_page_only');
  const readAt = newestReading(account);
  if (readAt === null) return t('say_no_answer_yet');
  const never = facts.some((fact) => fact.kind === 'unknown');
  return never ? t('say_partly_read') : t('say_no_answer', [format.when(readAt, at.now)]);
}
