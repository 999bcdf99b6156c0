import type { SeenRequest } from '../account/event.ts';
import { moneyRequestOf } from '../claude/money-requests.ts';
import { shownAmounts } from '../claude/page/shown-amounts.ts';
import { accountUnit } from '../claude/requests/account-unit.ts';
import { describe } from '../claude/requests/describe.ts';
import type { Description } from '../claude/requests/description.ts';
import { familyOf } from '../claude/requests/model-of.ts';
import type { MoneyRequestKind } from '../claude/requests/money-request.ts';
import { unplannedModels } from '../claude/requests/unplanned-models.ts';
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
    unplannedModels,
    scopeOf,
    judge(caught, account, { now, taxPermille }) {
      const request = moneyRequestOf(caught);
      if (request === null) return null;
      const shown = caught.shown ? shownAmounts(caught.shown, accountUnit(account)) : [];
      const description = describe(request, account, now, { shownAmounts: shown });
      const { resetsAt, ...quiet } = restOf(description);
      const view = { account, now, resetsAt, language, direction: directionOf(language) };
      return {
        org: account.org,
        guard: description.risk,
        kind: CHANGES[request.kind],
        asks: isAsked(description),
        amount: 'amount' in description.chargeNow ? description.chargeNow.amount : null,
        ...quiet,
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

/** When the plan pays for messages again, until when they need not be asked about, and to which model that applies. */
function restOf({ paidBecause: because }: Description) {
  if (because === undefined) return { resetsAt: null, quietUntil: null, scope: null };
  if (because.kind === 'model')
    return { resetsAt: null, quietUntil: because.restsUntil, scope: scopeOf(because.model) };
  const { resetsAt, model } = because.window;
  return { resetsAt, quietUntil: resetsAt, scope: model === null ? null : scopeOf(model) };
}

function scopeOf(model: string): string {
  return familyOf(model) ?? '';
}
