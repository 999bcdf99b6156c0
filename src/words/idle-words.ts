import { lastKnownWords } from './last-words.ts';
import type { Speech } from './speech.ts';
import type { LastSeen } from './unseen-words.ts';
import type { VerdictWords } from './verdict-words.ts';

/** Nothing was ever read: there is no account to have a verdict on. */
export function emptyWords({ t }: Speech): VerdictWords {
  const action = { kind: 'open', label: t('action_open') } as const;
  return { headline: t('headline_empty'), sentence: t('say_empty'), ceiling: null, reload: null, action, rest: null };
}

/** The user has asked for silence until a time; what was last known stays said. */
export function pausedWords(until: number, last: LastSeen | null, now: number, speech: Speech): VerdictWords {
  const { t, format } = speech;
  return {
    headline: t('headline_paused'),
    sentence: t('say_paused', [format.when(until, now)]),
    ceiling: last === null ? null : lastKnownWords(last.verdict, last.account, now, speech),
    reload: null,
    action: { kind: 'resume', label: t('action_resume') },
    rest: null,
  };
}
