import type { Account, FactName } from '../account/account.ts';
import type { Sight } from '../risk/sight.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { VerdictWord } from '../risk/verdict-word.ts';
import { partsIn } from './parts.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';

const OWN: Readonly<Record<VerdictWord, MessageKey>> = {
  blind: 'headline_blind',
  paying: 'headline_paying',
  'charge-near': 'headline_charge_near',
  'overflow-near': 'headline_overflow_near',
  armed: 'headline_armed',
  credit: 'headline_credit',
  safe: 'headline_safe',
};

const OF_ORGANIZATION: Readonly<Partial<Record<VerdictWord, MessageKey>>> = {
  paying: 'headline_organization_paying',
  'overflow-near': 'headline_organization_soon',
  credit: 'headline_organization_pays',
};

export function headline(verdict: Verdict, account: Account, sight: Sight, { t }: Speech): string {
  if (verdict.word === 'blind') return t(blindHeadline(verdict, account, sight));
  const theirs = verdict.payer === 'organization' ? OF_ORGANIZATION[verdict.word] : undefined;
  return t(theirs ?? OWN[verdict.word]);
}

function blindHeadline(verdict: Verdict, account: Account, { state }: Sight): MessageKey {
  if (state === 'signed-out') return 'headline_signed_out';
  if (state === 'no-access') return 'headline_no_access';
  const [part] = partsIn(unreadable(account, verdict.missing));
  return part === undefined ? 'headline_blind' : `headline_unread_${part}`;
}

/** Those of the missing facts that were answered, but not in a form that is understood. */
export function unreadable({ facts }: Account, missing: readonly FactName[]): readonly FactName[] {
  return missing.filter((name) => {
    const fact = facts[name];
    return fact.kind === 'unknown' && (fact.reason === 'shape' || fact.reason === 'currency');
  });
}
