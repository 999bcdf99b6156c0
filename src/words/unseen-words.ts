import type { Account } from '../account/account.ts';
import type { Verdict } from '../risk/verdict.ts';
import { lastKnownWords } from './last-words.ts';
import type { Speech } from './speech.ts';
import type { VerdictWords } from './verdict-words.ts';

/** The states in which nothing at all is seen, however fresh the last reading is. */
export type Unseen = 'signed-out' | 'no-access';

export function isUnseen(state: string): state is Unseen {
  return state === 'signed-out' || state === 'no-access';
}

/** An account and the verdict that was last had on it. */
export interface LastSeen {
  readonly account: Account;
  readonly verdict: Verdict;
}

/** What is lost from sight, and what was known before; `last` is null where nothing ever was. */
export function unseenWords(state: Unseen, last: LastSeen | null, now: number, speech: Speech): VerdictWords {
  const { t } = speech;
  const ceiling = last === null ? null : lastKnownWords(last.verdict, last.account, now, speech);
  const common = { ceiling, reload: null };
  if (state === 'signed-out') {
    const action = { kind: 'sign-in', label: t('action_sign_in') } as const;
    return { headline: t('headline_signed_out'), sentence: t('say_signed_out'), ...common, action, rest: null };
  }
  const action = { kind: 'allow', label: t('action_allow') } as const;
  const rest = t('rest_access');
  return { headline: t('headline_no_access'), sentence: t('say_no_access'), ...common, action, rest };
}
