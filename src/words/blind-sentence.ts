import type { Account } from '../account/account.ts';
import { isAuthoritative } from '../account/fact.ts';
import type { Circumstances, Sight } from '../risk/sight.ts';
import type { Verdict } from '../risk/verdict.ts';
import { unreadable } from './headline.ts';
import { lastSentence } from './last-words.ts';
import { newestReading } from './newest-reading.ts';
import type { Speech } from './speech.ts';

/** Why nothing can be said, and what was last known. Two sentences, each whole. */
export function blindSentences(verdict: Verdict, account: Account, at: Circumstances, speech: Speech): string[] {
  const { t } = speech;
  if (at.sight.state === 'signed-out') return [t('say_signed_out')];
  if (at.sight.state === 'no-access') return [t('say_no_access')];
  const last = lastSentence(verdict.last, speech);
  const hindered = at.sight.state === 'clear' ? null : hindrance(at.sight, at.now, speech);
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

/** What stands between the watch and the provider, in a sentence. */
function hindrance({ state, since, retryAt }: Sight, now: number, { t, format }: Speech): string | null {
  const started = [format.when(since, now)];
  switch (state) {
    case 'offline':
      return t('say_offline', started);
    case 'challenge':
      return t('say_challenge');
    case 'rate-limited':
      return retryAt !== null && retryAt > now ? t('say_wait_until', [format.when(retryAt, now)]) : t('say_wait');
    case 'refused':
      return t('say_refused', started);
    case 'failing':
      return t('say_failing', started);
    default:
      return null;
  }
}
