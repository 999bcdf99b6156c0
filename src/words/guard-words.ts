import { moneyToken } from '../account/money.ts';
import type { Description } from '../claude/requests/description.ts';
import type { MoneyRequest } from '../claude/requests/money-request.ts';
import type { GuardKind, GuardQuestion, GuardTerm } from '../watch/guard/question.ts';
import { guardAge } from './guard-age.ts';
import { boxText } from './guard-box.ts';
import { allowText, refuseText } from './guard-buttons.ts';
import type { GuardCase, GuardView } from './guard-case.ts';
import { doesSentences } from './guard-does.ts';
import { laterSentences } from './guard-later.ts';
import { nowSentences, nowStrong } from './guard-now.ts';
import { stakeOf, toneOf } from './guard-stake.ts';
import { guardTitle } from './guard-title.ts';
import { undoSentence } from './guard-undo.ts';
import { inOneText } from './in-one-text.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';

/** What is asked before a request that moves money may leave: nothing but what the description and the account say. */
export function guardQuestion(
  request: MoneyRequest,
  description: Description,
  view: GuardView,
  speech: Speech,
  taxPercent: number | null,
): GuardQuestion {
  const of: GuardCase = { request, description, view, speech, taxPercent };
  const stake = stakeOf(of);
  return {
    kind: description.risk,
    tone: toneOf(of),
    amount: stake === null ? null : moneyToken(stake),
    from: speech.t('guard_from'),
    age: guardAge(of),
    title: guardTitle(of),
    terms: termsOf(of),
    refuse: refuseText(of),
    allow: allowText(of),
    remember: boxText(of),
    language: view.language,
    direction: view.direction,
  };
}

/** Always the same four, in the same order. */
function termsOf(of: GuardCase): readonly GuardTerm[] {
  const { t } = of.speech;
  const row = (label: MessageKey, sentences: readonly string[]): GuardTerm => ({
    label: t(label),
    strong: null,
    text: inOneText(sentences, of.speech),
    isNow: false,
  });
  return [
    row('guard_label_does', doesSentences(of)),
    { ...row('guard_label_now', nowSentences(of)), strong: nowStrong(of), isNow: true },
    row('guard_label_later', laterSentences(of)),
    row('guard_label_undo', [undoSentence(of)]),
  ];
}

const REFUSED: Readonly<Record<GuardKind, MessageKey>> = {
  'reload-on': 'guard_refused_reload',
  'reload-raised': 'guard_refused_reload',
  'switch-on': 'guard_refused_switch',
  'limit-raised': 'guard_refused_limit',
  buy: 'guard_refused_buy',
  claim: 'guard_refused_claim',
  'plan-change': 'guard_refused_plan',
  'paid-send': 'guard_refused_send',
};

/** What the page shows in place of an answer, after the user refused. */
export function refusalText(kind: GuardKind, { t }: Pick<Speech, 't'>): string {
  return t(REFUSED[kind]);
}
