import type { Finding, FindingOf, RiskId } from '../risk/risk.ts';
import type { Verdict } from '../risk/verdict.ts';
import { brakedWords, brakeFailedWords } from './brake-words.ts';
import { type CeilingKeys, ceilingSentence } from './ceiling-sentence.ts';
import { expiringBody, expiringTitle } from './expiry-words.ts';
import { inOneText } from './in-one-text.ts';
import { lastSentence } from './last-words.ts';
import {
  claimMissingWords,
  driftWords,
  headroomWords,
  reloadedWords,
  runawayWords,
  stillOnWords,
  vanishedWords,
  whileOffWords,
} from './ledger-words.ts';
import { promoWords } from './promo-words.ts';
import { reloadNearWords } from './reload-near-words.ts';
import type { Speech } from './speech.ts';
import { windowWords } from './window-words.ts';

/** A risk in words, the same in a notification and in the popup. */
export interface RiskWords {
  readonly title: string;
  readonly body: string;
}

type Payer = Verdict['payer'];
type Teller<K extends RiskId> = (risk: FindingOf<K>, now: number, speech: Speech, payer: Payer) => RiskWords;

const TELLERS: { readonly [K in RiskId]: Teller<K> } = {
  'overflow-near': overflow,
  paying,
  'reload-near': ({ details }, now, speech) => reloadNearWords(details, now, speech),
  'reload-by-expiry': reloadByExpiry,
  'limit-near': limit,
  'no-ceiling': (_risk, _now, { t }) => ({ title: t('risk_no_ceiling_title'), body: t('risk_no_ceiling_body') }),
  'low-balance': ({ details }, _now, { t, format }) => ({
    title: t('risk_low_title', [format.money(details.balance)]),
    body: t('risk_low_body'),
  }),
  'credit-expiring': ({ details }, now, speech) => ({
    title: expiringTitle(details, now, speech),
    body: expiringBody(details, now, speech),
  }),
  'promo-used-up-still-on': ({ details }, _now, speech) => promoWords('risk_promo_used_title', details, speech),
  'promo-expired-still-on': ({ details }, _now, speech) => promoWords('risk_promo_expired_title', details, speech),
  'month-rollover': ({ details }, now, { t, format }) => ({
    title:
      details.at > now
        ? t('risk_rollover_title', [format.money(details.limit), format.when(details.at, now)])
        : t('risk_rollover_title_past', [format.money(details.limit)]),
    body: t('risk_rollover_body'),
  }),
  'plan-ending': planEnding,
  reloaded: ({ details }, now, speech) => reloadedWords(details, now, speech),
  runaway: ({ details }, now, speech) => runawayWords(details, now, speech),
  'switch-drift': ({ details }, now, speech) => driftWords(details, now, speech),
  'spent-with-headroom': ({ details }, now, speech) => headroomWords(details, now, speech),
  'spent-while-off': ({ details }, now, speech) => whileOffWords(details, now, speech),
  vanished: ({ details }, now, speech) => vanishedWords(details, now, speech),
  'over-limit': ({ amount, details: { spent, limit } }, _now, { t, format }) => ({
    title: t('risk_over_limit_title', [typeof amount === 'string' ? t('value_unknown') : format.money(amount)]),
    body: t('risk_over_limit_body', [format.money(spent), format.money(limit)]),
  }),
  negative: ({ details: { owed } }, _now, { t, format }) => ({
    title: t('risk_negative_title', [format.money(owed)]),
    body: t('risk_negative_body'),
  }),
  'reload-failed': ({ details: { reason } }, _now, { t }) => ({
    title: t('risk_failed_title'),
    body: t('risk_failed_body', [reason]),
  }),
  'claim-missing': ({ details }, now, speech) => claimMissingWords(details, now, speech),
  'still-on-after-claim': ({ details }, now, speech) => stillOnWords(details, now, speech),
  braked: ({ details }, now, speech) => brakedWords(details, now, speech),
  'brake-failed': ({ details }, _now, speech) => brakeFailedWords(details, speech),
  muted: (_risk, _now, { t }) => ({ title: t('risk_muted_title'), body: t('risk_muted_body') }),
  'offer-open': offer,
  'went-blind': ({ details }, now, speech) => ({
    title: speech.t('risk_blind_title', [speech.format.when(details.since, now)]),
    body: lastSentence(details.last, speech) ?? '',
  }),
};

/** The words for a risk as it stands at a moment (epoch ms). `payer`: whose money it is, as the verdict has it. */
export function riskWords(risk: Finding, now: number, speech: Speech, payer: Payer = 'user'): RiskWords {
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

function overflow({ details }: FindingOf<'overflow-near'>, now: number, speech: Speech): RiskWords {
  const { t, format } = speech;
  const name = windowWords({ key: details.window, model: details.model }, speech);
  const cost = ceilingSentence(details.ceiling, COST, speech);
  const { percent, level, fullAt, resetsAt } = details;
  const reset = resetsAt === null ? '' : t('risk_window_resets', [format.when(resetsAt, now)]);
  const title =
    level === 'pace' && fullAt !== null
      ? t('risk_overflow_pace_title', [name, format.percent(percent), format.when(fullAt, now)])
      : t('risk_overflow_title', [name, format.percent(percent)]);
  return { title, body: inOneText([cost, reset], speech) };
}

function limit({ details }: FindingOf<'limit-near'>, _now: number, { t, format }: Speech): RiskWords {
  const { level, percent, spent } = details;
  const sum = format.money(spent);
  if (level === 'amount' || percent === null || details.limit === null) {
    return { title: t('risk_spent_title', [sum]), body: t('risk_spent_body') };
  }
  return {
    title: t('risk_limit_title', [format.percent(percent)]),
    body: t(percent < 100 ? 'risk_limit_body' : 'risk_limit_passed', [sum, format.money(details.limit)]),
  };
}

function reloadByExpiry({ details }: FindingOf<'reload-by-expiry'>, now: number, { t, format }: Speech): RiskWords {
  const { charge, expires, expiresAt, leaves } = details;
  return {
    title:
      charge === null ? t('risk_reload_expiry_title_unsized') : t('risk_reload_expiry_title', [format.money(charge)]),
    body: t('risk_reload_expiry_body', [format.money(expires), format.when(expiresAt, now), format.money(leaves)]),
  };
}

function planEnding({ details }: FindingOf<'plan-ending'>, _now: number, { t, format }: Speech): RiskWords {
  const { balance, endsOn, stage } = details;
  const title = t('risk_plan_title', [format.money(balance)]);
  if (endsOn === null) return { title, body: t('risk_plan_some_day') };
  return { title, body: t(stage === 'ended' ? 'risk_plan_ended' : 'risk_plan_ends', [format.day(endsOn)]) };
}

function paying({ details }: FindingOf<'paying'>, now: number, speech: Speech, payer: Payer): RiskWords {
  const { t, format } = speech;
  const { spent, ceiling, resetsAt } = details;
  const reset = resetsAt === null ? '' : t('risk_window_resets', [format.when(resetsAt, now)]);
  return { title: title(), body: inOneText([ceilingSentence(ceiling, BOUND, speech), reset], speech) };

  function title(): string {
    if (payer === 'organization') return t('headline_organization_paying');
    return spent === null ? t('headline_paying') : t('risk_paying_spent', [format.money(spent)]);
  }
}

function offer(
  { details: { amount, expiresAt } }: FindingOf<'offer-open'>,
  now: number,
  { t, format }: Speech,
): RiskWords {
  const body = t('risk_offer_body');
  if (amount === null) return { title: t('risk_offer_title_unsized'), body };
  if (expiresAt === null) return { title: t('risk_offer_title_open', [format.money(amount)]), body };
  return { title: t('risk_offer_title', [format.money(amount), format.when(expiresAt, now)]), body };
}
