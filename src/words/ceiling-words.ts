import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { compareMoney, type Money, withMinor } from '../account/money.ts';
import type { Verdict } from '../risk/verdict.ts';
import { type CeilingKeys, ceilingSentence } from './ceiling-sentence.ts';
import { currencyUnit } from './currency-unit.ts';
import { partsOf } from './parts.ts';
import type { Speech } from './speech.ts';

/** The figure that says what a state can cost, with its proof. `inWords`: the figure is no amount. */
export interface CeilingWords {
  readonly label: string;
  readonly figure: string;
  readonly inWords: boolean;
  readonly why: string | null;
}

export function ceilingWords(verdict: Verdict, account: Account, speech: Speech): CeilingWords {
  const { t, format } = speech;
  const { ceiling } = verdict;
  const label = t(verdict.payer === 'organization' ? 'ceiling_share' : 'ceiling_month');
  switch (ceiling.kind) {
    case 'amount': {
      const figure = format.money(ceiling.amount);
      if (ceiling.binds === 'limit') return { label, figure, inWords: false, why: whyLimit(account, speech) };
      return { label: t('ceiling_balance'), figure, inWords: false, why: t('why_balance') };
    }
    case 'nothing': {
      const unit = currencyUnit(account);
      const figure = unit === null ? t('ceiling_zero') : format.money(withMinor(unit, 0));
      return { label: t('ceiling_nothing'), figure, inWords: unit === null, why: whyNothing(verdict, account, speech) };
    }
    case 'no-ceiling':
      return { label, figure: t('ceiling_no_ceiling'), inWords: true, why: whyUnlimited(account, speech) };
    case 'unknown':
      return { label, figure: t('ceiling_unknown'), inWords: true, why: whyUnknown(verdict, speech) };
  }
}

/** The ceiling on one line, for the title of the toolbar's icon. */
export function ceilingLine({ label, figure, inWords, why }: CeilingWords, { t }: Speech): string {
  if (why === null) return figure;
  return inWords ? t('ceiling_line_words', [figure, why]) : t('ceiling_line', [label, figure, why]);
}

function amountsOf({ facts }: Account): { limit: Money | undefined; spent: Money | undefined } {
  const limit = lastKnown(facts.limit)?.value;
  return { limit: limit === 'none' ? undefined : limit, spent: lastKnown(facts.spent)?.value };
}

function whyLimit(account: Account, { t, format }: Speech): string | null {
  const { limit, spent } = amountsOf(account);
  return limit && spent ? t('why_limit', [format.money(limit), format.money(spent)]) : null;
}

function whyUnlimited(account: Account, { t, format }: Speech): string {
  const { spent } = amountsOf(account);
  return spent ? t('why_unlimited', [format.money(spent)]) : t('why_unlimited_only');
}

function whyNothing({ cause, word }: Verdict, account: Account, { t, format }: Speech): string {
  if (cause.kind === 'no-credits-on-plan') return t('why_no_credits');
  if (cause.kind === 'both-off') return t('why_both_off');
  const { limit, spent } = amountsOf(account);
  if (limit && spent && (compareMoney(spent, limit) ?? -1) >= 0)
    return t('why_limit_reached', [format.money(limit), format.money(spent)]);
  const off = lastKnown(account.facts.switch)?.value === 'off';
  return t(off && word !== 'safe' ? 'why_switch_off' : 'why_nothing_to_spend');
}

const LAST: CeilingKeys = {
  limit: 'why_last_amount',
  open: 'why_last_no_ceiling',
  nothing: 'why_last_nothing',
  unknown: null,
};

function whyUnknown({ missing, lastCeiling }: Verdict, speech: Speech): string {
  const last = ceilingSentence(lastCeiling, LAST, speech);
  if (last !== null) return last;
  const { t, format } = speech;
  const parts = partsOf(missing, speech);
  return parts.length > 0 ? t('why_unread', [format.list(parts)]) : t('why_not_settled');
}
