import { lastKnown } from '../account/fact.ts';
import { contradiction, type GuardCase } from './guard-case.ts';
import { restText } from './guard-window.ts';

/**
 * What the check box says: of a message that it is not asked about again, of a claim that what it switches on is switched off
 * again; null = there is none.
 */
export function boxText(of: GuardCase): string | null {
  switch (of.description.risk) {
    case 'paid-send':
      return restText(of);
    case 'claim':
      return mayBeUndone(of) ? of.speech.t('guard_claim_off_again') : null;
    default:
      return null;
  }
}

/** Only what the claim itself switches on, and where it is the user's to turn. */
function mayBeUndone(of: GuardCase): boolean {
  const isTheirs = lastKnown(of.view.account.facts.canToggle)?.value !== false;
  return isTheirs && contradiction(of, 'claim-switches-on') !== undefined;
}
