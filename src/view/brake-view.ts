import type { Account, Control } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { WatchDocument } from '../watch/documents/types.ts';

/** Whether the brake is offered, and what it was pulled for without a reading yet. */
export interface BrakeView {
  readonly offered: boolean;
  readonly pulling: readonly Control[];
}

/** Not offered where the switch is not the user's to turn. */
export function brakeView(account: Account, verdict: Verdict, watch: WatchDocument | null): BrakeView {
  const theirs = verdict.payer === 'organization' || lastKnown(account.facts.canToggle)?.value === false;
  const open = watch?.pulls.filter(({ org, outcome }) => org === account.org && outcome === 'pending') ?? [];
  return { offered: !theirs, pulling: open.map(({ control }) => control) };
}
