import type { Account, Control } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { WatchDocument } from '../watch/documents/types.ts';
import type { Wire } from '../words/wire/wire.ts';

/** Which controls the brake is offered for, and what it was pulled for without a reading yet. */
export interface BrakeView {
  readonly offered: readonly Control[];
  readonly pulling: readonly Control[];
}

const CONTROLS: readonly Control[] = ['switch', 'reload'];

/** Only what is on, or was when it was last read, can be turned off; and only where the switch is the user's to turn. */
export function brakeView(
  account: Account,
  verdict: Verdict,
  wire: Wire | null,
  watch: WatchDocument | null,
): BrakeView {
  const theirs = verdict.payer === 'organization' || lastKnown(account.facts.canToggle)?.value === false;
  const open = watch?.pulls.filter(({ org, outcome }) => org === account.org && outcome === 'pending') ?? [];
  const isOn = (control: Control) => wire?.some(({ id, gate }) => id === control && gate === 'on') === true;
  return { offered: theirs ? [] : CONTROLS.filter(isOn), pulling: open.map(({ control }) => control) };
}
