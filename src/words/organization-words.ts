import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Speech } from './speech.ts';
import { underscored } from './underscored.ts';

/** What an account is called, as last known; a personal one is never called by its name, which holds an e-mail. */
export function organizationWords({ facts }: Account, { t }: Speech): string {
  const organization = lastKnown(facts.organization)?.value;
  if (organization === undefined || organization.kind === 'personal') return t('organization_personal');
  return organization.name ?? t(`organization_${organization.kind}`);
}

/** "Personal · Max 5x", or the name alone where the plan is not known. */
export function organizationAndPlan(account: Account, speech: Speech): string {
  const name = organizationWords(account, speech);
  const plan = planWords(account, speech);
  return plan === null ? name : speech.t('organization_with_plan', [name, plan]);
}

/** The name of the plan, as last known. */
export function planWords({ facts }: Account, { t }: Speech): string | null {
  const plan = lastKnown(facts.plan)?.value;
  return plan === undefined ? null : t(`plan_${underscored(plan)}`);
}

/** The organization inside a sentence: its name, or "your organization". */
export function payingOrganization({ facts }: Account, { t }: Speech): string {
  return lastKnown(facts.organization)?.value.name ?? t('your_organization');
}
