import type { Account, Control } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { VerdictWord } from '../risk/verdict-word.ts';
import type { Action } from '../words/action-words.ts';
import type { Speech } from '../words/speech.ts';
import type { BrakeView } from './brake-view.ts';
import { nextExpiry } from './next-expiry.ts';

const REMEDY: Readonly<Partial<Record<VerdictWord, Control>>> = {
  paying: 'switch',
  'overflow-near': 'switch',
  'charge-near': 'reload',
  armed: 'reload',
};

/**
 * The one best thing to do, where it can be done right here: the brake instead of the provider's page, and with nothing but
 * credit at stake the date in the user's calendar. `otherwise` is what to do where it cannot.
 */
export function remedyOf(
  { word, payer }: Verdict,
  { facts }: Account,
  { offered, pulling }: BrakeView,
  otherwise: Action | null,
  { now, speech: { t } }: { readonly now: number; readonly speech: Speech },
): Action | null {
  const control = REMEDY[word];
  if (control !== undefined && offered.includes(control)) {
    // Pulled already: the gate says so.
    return pulling.includes(control) ? null : { kind: `ask-${control}`, label: t(`brake_${control}`) };
  }
  if (word !== 'credit' || payer !== 'user') return otherwise;
  const next = nextExpiry(lastKnown(facts.tranches)?.value ?? [], now);
  return typeof next === 'string' ? otherwise : { kind: 'calendar', label: t('pop_calendar') };
}
