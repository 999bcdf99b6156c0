import type { Account, SpendRise } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { compareMoney, isPositive, subtractMoney } from '../account/money.ts';
import type { Verdict, VerdictCause } from '../risk/verdict.ts';
import { inOneText } from './in-one-text.ts';
import { payingOrganization } from './organization-words.ts';
import type { Speech } from './speech.ts';
import { windowWords } from './window-words.ts';

/** The line over the chat: what is the case, and what that means. */
export interface LineWords {
  readonly lead: string;
  readonly text: string;
}

type WindowCause = Extract<VerdictCause, { kind: 'window' }>;

const HOUR = 3_600_000;

/** In words while paid use is near or going on; null at any other time. */
export function lineWords(verdict: Verdict, account: Account, now: number, speech: Speech): LineWords | null {
  const { word, cause } = verdict;
  if (word === 'paying') return paying(verdict, account, now, speech);
  return word === 'overflow-near' && cause.kind === 'window' ? near(cause, verdict, account, speech) : null;
}

function near(cause: WindowCause, { payer }: Verdict, account: Account, speech: Speech): LineWords {
  const { t, format } = speech;
  const name = windowWords({ key: cause.window, model: cause.model }, speech);
  const percent = cause.percent === null ? t('value_unknown') : format.percent(cause.percent);
  const lead = t('line_near', [name, percent]);
  if (payer === 'organization')
    return { lead, text: t('line_near_organization', [payingOrganization(account, speech)]) };
  if (lastKnown(account.facts.reload)?.value === 'on') return { lead, text: t('line_near_reload') };
  const balance = lastKnown(account.facts.balance)?.value;
  const isCounted = balance !== undefined && isPositive(balance);
  return { lead, text: isCounted ? t('line_near_balance', [format.money(balance)]) : t('line_near_unread') };
}

function paying({ cause, payer }: Verdict, account: Account, now: number, speech: Speech): LineWords {
  const { t, format } = speech;
  if (payer === 'organization') {
    const text = t('say_organization_draws', [payingOrganization(account, speech)]);
    return { lead: t('headline_organization_paying'), text };
  }
  const rise = cause.kind === 'spend-rose' ? cause : recentRise(account, now);
  const paid =
    rise === null || compareMoney(rise.to, rise.from) !== 1
      ? t('say_draws')
      : t('line_paid_since', [format.money(subtractMoney(rise.to, rise.from)), format.when(rise.since, now)]);
  const resetsAt = cause.kind === 'window' ? cause.resetsAt : null;
  const ends = resetsAt === null ? [] : [t('line_plan_again', [format.when(resetsAt, now)])];
  return { lead: t('line_paying'), text: inOneText([paid, ...ends], speech) };
}

/** An older rise was another spell of spending: it says nothing about this one. */
function recentRise({ spendRise: rise }: Account, now: number): SpendRise | null {
  return rise !== null && now - rise.at <= HOUR ? rise : null;
}
