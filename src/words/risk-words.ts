import type { Risk, RiskId, RiskOf } from '../risk/risk.ts';
import type { Verdict } from '../risk/verdict.ts';
import { type CeilingKeys, ceilingSentence } from './ceiling-sentence.ts';
import { expiringBody, expiringTitle } from './expiry-words.ts';
import { lastSentence } from './last-words.ts';
import { reloadNearWords } from './reload-near-words.ts';
import type { Speech } from './speech.ts';
import { windowWords } from './window-words.ts';

/** A risk in words, the same in a notification and in the popup. */
export interface RiskWords {
  readonly title: string;
  readonly body: string;
}

type Payer = Verdict['payer'];
type Teller<K extends RiskId> = (risk: RiskOf<K>, now: number, speech: Speech, payer: Payer) => RiskWords;

const TELLERS: { readonly [K in RiskId]: Teller<K> } = {
  'overflow-near': overflow,
  paying,
  'reload-near': ({ details }, _now, speech) => reloadNearWords(details, speech),
  'limit-near': ({ details: { percent, spent, limit } }, _now, { t, format }) => ({
    title: t('risk_limit_title', [format.percent(percent)]),
    body: t(percent < 100 ? 'risk_limit_body' : 'risk_limit_passed', [format.money(spent), format.money(limit)]),
  }),
  'no-ceiling': (_risk, _now, { t }) => ({ title: t('risk_no_ceiling_title'), body: t('risk_no_ceiling_body') }),
  'low-balance': ({ details }, _now, { t, format }) => ({
    title: t('risk_low_title', [format.money(details.balance)]),
    body: t('risk_low_body'),
  }),
  'credit-expiring': ({ details }, now, speech) => ({
    title: expiringTitle(details.remaining, details.expiresAt - now, speech),
    body: expiringBody(details, now, speech),
  }),
  'offer-open': offer,
  'went-blind': ({ details }, now, speech) => ({
    title: speech.t('risk_blind_title', [speech.format.when(details.since, now)]),
    body: lastSentence(details.last, speech) ?? '',
  }),
};

/** The words for a risk as it stands at a moment (epoch ms). `payer`: whose money it is, as the verdict has it. */
export function riskWords(risk: Risk, now: number, speech: Speech, payer: Payer = 'user'): RiskWords {
  // The table has one teller per id; the compiler cannot follow that a risk's id picks its own.
  const tell = TELLERS[risk.id] as Teller<RiskId>;
  return tell(risk, now, speech, payer);
}

const COST: CeilingKeys = {
  limit: 'risk_overflow_amount',
  open: 'risk_overflow_no_ceiling',
  nothing: 'risk_overflow_unknown',
  unknown: 'risk_overflow_unknown',
};

const BOUND: CeilingKeys = {
  limit: 'risk_paying_amount',
  balance: 'risk_paying_in_all',
  open: 'risk_paying_no_ceiling',
  nothing: 'say_draws',
  unknown: 'say_draws',
};

function overflow({ details }: RiskOf<'overflow-near'>, now: number, speech: Speech): RiskWords {
  const { t, format } = speech;
  const name = windowWords({ key: details.window, model: details.model }, speech);
  const cost = ceilingSentence(details.ceiling, COST, speech);
  const reset = details.resetsAt === null ? '' : t('risk_window_resets', [format.when(details.resetsAt, now)]);
  return {
    title: t('risk_overflow_title', [name, format.percent(details.percent)]),
    body: [cost, reset].filter(Boolean).join(' '),
  };
}

function paying({ details }: RiskOf<'paying'>, now: number, speech: Speech, payer: Payer): RiskWords {
  const { t, format } = speech;
  const { spent, ceiling, resetsAt } = details;
  const reset = resetsAt === null ? '' : t('risk_window_resets', [format.when(resetsAt, now)]);
  return { title: title(), body: [ceilingSentence(ceiling, BOUND, speech), reset].filter(Boolean).join(' ') };

  function title(): string {
    if (payer === 'organization') return t('headline_organization_paying');
    return spent === null ? t('headline_paying') : t('risk_paying_spent', [format.money(spent)]);
  }
}

function offer(
  { details: { amount, expiresAt } }: RiskOf<'offer-open'>,
  now: number,
  { t, format }: Speech,
): RiskWords {
  const body = t('risk_offer_body');
  if (amount === null) return { title: t('risk_offer_title_unsized'), body };
  if (expiresAt === null) return { title: t('risk_offer_title_open', [format.money(amount)]), body };
  return { title: t('risk_offer_title', [format.money(amount), format.when(expiresAt, now)]), body };
}
