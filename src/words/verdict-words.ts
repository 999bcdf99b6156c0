import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Circumstances } from '../risk/sight.ts';
import type { Verdict } from '../risk/verdict.ts';
import { type Action, actionWords } from './action-words.ts';
import { type CeilingWords, ceilingWords } from './ceiling-words.ts';
import { headline } from './headline.ts';
import { inOneText } from './in-one-text.ts';
import { sentences } from './sentence.ts';
import type { Speech } from './speech.ts';
import { isUnseen, unseenWords } from './unseen-words.ts';

/** A verdict in words: what it is, what can happen, what it could cost, and the one best thing to do. */
export interface VerdictWords {
  readonly headline: string;
  readonly sentence: string;
  readonly ceiling: CeilingWords | null;
  /** What one reload takes from the card, beside the ceiling; null where auto-reload is off or nothing is seen. */
  readonly reload: string | null;
  readonly action: Action | null;
  /** A quiet line where there is nothing to press, or under what there is. */
  readonly rest: string | null;
}

export function verdictWords(verdict: Verdict, account: Account, at: Circumstances, speech: Speech): VerdictWords {
  if (isUnseen(at.sight.state)) return unseenWords(at.sight.state, { account, verdict }, at.now, speech);
  return {
    headline: headline(verdict, account, speech),
    sentence: inOneText(sentences(verdict, account, at, speech), speech),
    ceiling: ceilingWords(verdict, account, speech),
    reload: reloadWords(verdict, account, speech),
    action: actionWords(verdict, at.sight, speech),
    rest: restWords(verdict, speech),
  };
}

function reloadWords(verdict: Verdict, { facts }: Account, { t, format }: Speech): string | null {
  if (verdict.word === 'blind' || lastKnown(facts.reload)?.value !== 'on') return null;
  if (verdict.reloadCharge === null) return t('reload_takes_unknown');
  return t('reload_takes', [format.money(verdict.reloadCharge)]);
}

function restWords(verdict: Verdict, { t }: Speech): string | null {
  if (verdict.word === 'safe') return t('rest_nothing');
  return verdict.payer === 'organization' && verdict.word !== 'blind' ? t('rest_owner') : null;
}
