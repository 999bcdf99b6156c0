import { isAuthoritative, lastKnown } from '../account/fact.ts';
import { agoWords } from './ago-words.ts';
import { type GuardCase, proven } from './guard-case.ts';

/** The balance in a sentence: as it is, or what is known of it and why that does not count. */
export function balanceSentence(of: GuardCase): string {
  const { t, format } = of.speech;
  const { account, now } = of.view;
  const balance = proven(of, 'balance');
  if (balance !== null) return t('guard_balance_is', [format.money(balance)]);
  const last = lastKnown(account.facts.balance);
  if (last === undefined) return t('guard_balance_unread');
  if (!isAuthoritative(last.source)) return t('guard_balance_page', [format.money(last.value)]);
  return t('guard_balance_old', [agoWords(now - last.readAt, of.speech), format.money(last.value)]);
}
