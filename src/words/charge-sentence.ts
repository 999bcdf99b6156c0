import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { compareMoney } from '../account/money.ts';
import type { Verdict, VerdictCause } from '../risk/verdict.ts';
import { durationWords } from './duration-words.ts';
import type { Speech } from './speech.ts';

type Cause = Extract<VerdictCause, { kind: 'threshold' | 'expiry' | 'foreseen' | 'pending' }>;

/** Why the card is about to be charged, and by how much where that is known. */
export function chargeSentence(
  cause: Cause,
  { reloadCharge }: Verdict,
  { facts }: Account,
  now: number,
  speech: Speech,
): string {
  const { t, format } = speech;
  if (cause.kind === 'pending') return t('say_charge_pending', [format.money(cause.amount)]);
  const threshold = lastKnown(facts.reloadThreshold)?.value;
  if (threshold === undefined) return t('say_charge_unsized');
  const below = format.money(threshold);
  if (cause.kind === 'expiry') {
    const left = durationWords(cause.expiresAt - now, speech);
    return t('say_charge_expiry', [format.money(cause.amount), left, format.money(cause.leaves), below]);
  }
  if (cause.kind === 'foreseen') {
    return t('say_charge_foreseen', [below, format.when(cause.at, now), durationWords(cause.span, speech)]);
  }
  if (reloadCharge === null) return t('say_charge_unsized');
  const balance = lastKnown(facts.balance)?.value;
  const due = balance !== undefined && compareMoney(balance, threshold) === -1;
  return t(due ? 'say_charge_due' : 'say_charge_threshold', [format.money(reloadCharge), below]);
}
