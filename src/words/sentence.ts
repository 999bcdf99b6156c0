import type { Account, SpendRise } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { compareMoney, subtractMoney } from '../account/money.ts';
import { SESSION, WEEK } from '../account/window.ts';
import type { Circumstances } from '../risk/sight.ts';
import type { Verdict, VerdictCause } from '../risk/verdict.ts';
import { blindSentences } from './blind-sentence.ts';
import { chargeSentence } from './charge-sentence.ts';
import { payingOrganization } from './organization-words.ts';
import type { Speech } from './speech.ts';
import { windowWords } from './window-words.ts';

type CauseOf<K extends VerdictCause['kind']> = Extract<VerdictCause, { kind: K }>;

const HOUR = 3_600_000;

/** What can happen, in plain words: one sentence or two, each whole. */
export function sentences(verdict: Verdict, account: Account, at: Circumstances, speech: Speech): string[] {
  const { t } = speech;
  const { cause } = verdict;
  switch (cause.kind) {
    case 'sight':
    case 'missing':
      return blindSentences(verdict, account, at, speech);
    case 'window':
      return verdict.word === 'paying'
        ? [usedUp(cause, at.now, speech), draws(recentRise(account, at.now), verdict, account, at.now, speech)]
        : [overflow(cause, verdict, account, speech)];
    case 'spend-rose':
      return [draws(cause, verdict, account, at.now, speech)];
    case 'threshold':
    case 'expiry':
    case 'foreseen':
    case 'pending':
      return [chargeSentence(cause, verdict, account, at.now, speech)];
    case 'reload-on':
      return [armed(account, speech)];
    case 'organization-pays':
      return [organizationPays(account, speech)];
    case 'balance':
      return [t('say_credit')];
    case 'owed':
      return [t('say_owed', [speech.format.money(cause.amount)])];
    case 'both-off':
      return [t('say_both_off')];
    case 'nothing-to-spend':
      return [t('say_nothing_to_spend')];
    case 'no-credits-on-plan':
      return [t(lastKnown(account.facts.plan)?.value === 'free' ? 'say_free_plan' : 'say_no_credits')];
  }
}

function usedUp(cause: CauseOf<'window'>, now: number, speech: Speech): string {
  const { t, format } = speech;
  if (cause.resetsAt === null) return t('say_used_up');
  const until = format.when(cause.resetsAt, now);
  if (cause.window === SESSION) return t('say_session_used_up', [until]);
  if (cause.window === WEEK && cause.model === null) return t('say_week_used_up', [until]);
  return t('say_window_used_up', [windowWords({ key: cause.window, model: cause.model }, speech), until]);
}

type Rise = Pick<SpendRise, 'from' | 'to' | 'since'>;

/** An older rise was another spell of spending: it says nothing about this one. */
function recentRise({ spendRise: rise }: Account, now: number): Rise | null {
  return rise !== null && now - rise.at <= HOUR ? rise : null;
}

function draws(rise: Rise | null, { payer }: Verdict, account: Account, now: number, speech: Speech): string {
  const { t, format } = speech;
  if (payer === 'organization') return t('say_organization_draws', [payingOrganization(account, speech)]);
  if (rise === null || compareMoney(rise.to, rise.from) !== 1) return t('say_draws');
  return t('say_draws_since', [format.money(subtractMoney(rise.to, rise.from)), format.when(rise.since, now)]);
}

function overflow(cause: CauseOf<'window'>, verdict: Verdict, account: Account, speech: Speech): string {
  const { t, format } = speech;
  const name = windowWords({ key: cause.window, model: cause.model }, speech);
  const percent = cause.percent === null ? t('value_unknown') : format.percent(cause.percent);
  if (verdict.payer === 'organization')
    return t('say_overflow_organization', [name, percent, payingOrganization(account, speech)]);
  const reloads = lastKnown(account.facts.reload)?.value === 'on';
  return t(reloads ? 'say_overflow_reload' : 'say_overflow', [name, percent]);
}

function armed({ facts }: Account, { t, format }: Speech): string {
  const threshold = lastKnown(facts.reloadThreshold)?.value;
  const target = lastKnown(facts.reloadTarget)?.value;
  if (threshold === undefined || target === undefined) return t('say_armed_unsized');
  return t('say_armed', [format.money(threshold), format.money(target)]);
}

function organizationPays(account: Account, speech: Speech): string {
  const plan = lastKnown(account.facts.plan)?.value;
  const kind = lastKnown(account.facts.organization)?.value.kind;
  const arrears = plan === 'enterprise' || kind === 'enterprise';
  const payer = payingOrganization(account, speech);
  return speech.t(arrears ? 'say_organization_arrears' : 'say_organization_pays', [payer]);
}
