import type { Account, FactName } from '../account/account.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { VerdictWord } from '../risk/verdict-word.ts';
import { partsIn } from './parts.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';
import { underscored } from './underscored.ts';

const OF_ORGANIZATION: Readonly<Partial<Record<VerdictWord, MessageKey>>> = {
  paying: 'headline_organization_paying',
  'overflow-near': 'headline_organization_soon',
  credit: 'headline_organization_pays',
};

export function headline(verdict: Verdict, account: Account, { t }: Speech): string {
  if (verdict.word === 'blind') return t(blindHeadline(verdict, account));
  const theirs = verdict.payer === 'organization' ? OF_ORGANIZATION[verdict.word] : undefined;
  return t(theirs ?? `headline_${underscored(verdict.word)}`);
}

function blindHeadline(verdict: Verdict, account: Account): MessageKey {
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
