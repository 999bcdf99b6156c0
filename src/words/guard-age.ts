import type { FactName } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { GuardKind } from '../watch/guard/question.ts';
import { agoWords } from './ago-words.ts';
import type { GuardCase } from './guard-case.ts';

const RELOAD: readonly FactName[] = ['balance', 'reload', 'reloadThreshold', 'reloadTarget'];

/** The facts that a question rests on. */
const RESTS_ON: Readonly<Record<GuardKind, readonly FactName[]>> = {
  'reload-on': RELOAD,
  'reload-raised': RELOAD,
  'switch-on': [...RELOAD, 'switch', 'limit'],
  'limit-raised': ['limit', 'balance', 'reload'],
  buy: ['limit', 'spent', 'reload', 'expiryPolicyMonths'],
  claim: [...RELOAD, 'offer', 'switch', 'limit'],
  'plan-change': ['plan', 'subscription'],
  'paid-send': [...RELOAD, 'windows', 'switch', 'limit'],
};

/** "read 1 min ago": the newest reading of what the question rests on. */
export function guardAge({ description, view: { account, now }, speech }: GuardCase): string {
  const times = RESTS_ON[description.risk].flatMap((name) => {
    const fact = account.facts[name];
    return (fact.kind === 'not-offered' ? fact.readAt : lastKnown<unknown>(fact)?.readAt) ?? [];
  });
  if (times.length === 0) return speech.t('guard_age_unread');
  return speech.t('guard_age', [agoWords(now - Math.max(...times), speech)]);
}
