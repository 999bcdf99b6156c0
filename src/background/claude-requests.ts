import type { Account } from '../account/account.ts';
import type { SeenRequest } from '../account/event.ts';
import { lastKnown } from '../account/fact.ts';
import { isAtLimit } from '../account/window.ts';
import { moneyRequestOf } from '../claude/money-requests.ts';
import { describe } from '../claude/requests/describe.ts';
import type { Description } from '../claude/requests/description.ts';
import type { MoneyRequestKind } from '../claude/requests/money-request.ts';
import type { RequestJudge } from '../watch/ports.ts';
import { guardQuestion, refusalText } from '../words/guard-words.ts';
import { isolated } from '../words/isolated.ts';
import type { Speech } from '../words/speech.ts';
import { directionOf } from './direction-of.ts';

/** What a request changes, by what it is for; a message changes nothing that a reading could show as a control. */
const CHANGES: { readonly [K in MoneyRequestKind]: SeenRequest['kind'] | null } = {
  'switch-on': 'switch',
  'switch-off': 'switch',
  setup: 'switch',
  limit: 'limit',
  'reload-on': 'reload',
  'reload-change': 'reload',
  'reload-off': 'reload',
  'buy-bundle': 'buy',
  'buy-amount': 'buy',
  claim: 'claim',
  'plan-change': 'plan',
  seats: 'plan',
  send: null,
};

/** claude.ai's requests that move money: recognised, described, and put into words. */
export function claudeRequests(speech: Speech, language: string): RequestJudge {
  const marked: Speech = { ...speech, format: isolated(speech.format) };
  return {
    organizationOf: (caught) => moneyRequestOf(caught)?.org ?? null,
    judge(caught, account, { now, taxPermille }) {
      const request = moneyRequestOf(caught);
      if (request === null) return null;
      const description = describe(request, account, now);
      const resetsAt = fullUntil(account);
      const view = { account, now, resetsAt, language, direction: directionOf(language) };
      return {
        org: account.org,
        guard: description.risk,
        kind: CHANGES[request.kind],
        asks: isAsked(description),
        amount: 'amount' in description.chargeNow ? description.chargeNow.amount : null,
        quietUntil: resetsAt,
        refused: refusalText(description.risk, speech),
        question: () =>
          guardQuestion(request, description, view, marked, taxPermille === null ? null : taxPermille / 10),
      };
    },
  };
}

/** What cannot be told is asked like what is riskier; of messages alone only what is certainly paid: a chat must go on. */
function isAsked({ risk, direction }: Description): boolean {
  return risk === 'paid-send' ? direction === 'riskier' : direction === 'riskier' || direction === 'unknown';
}

/** When the last of the windows that are used up starts again. */
function fullUntil({ facts }: Account): number | null {
  const resets = (lastKnown(facts.windows)?.value ?? []).filter(isAtLimit).flatMap(({ resetsAt }) => resetsAt ?? []);
  return resets.length === 0 ? null : Math.max(...resets);
}
