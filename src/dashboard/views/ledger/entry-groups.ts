import type { LedgerEntry } from '../../../account/event.ts';

/** What entries can be filtered by, in the order of the buttons. */
export const GROUPS = ['charges', 'credit', 'spending', 'controls', 'watchdog', 'plan'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<LedgerEntry['kind'], Group>> = {
  reload: 'charges',
  purchase: 'charges',
  'pending-charge': 'charges',
  'reload-failed': 'charges',
  grant: 'credit',
  claim: 'credit',
  expiry: 'credit',
  'promo-used-up': 'credit',
  'unexplained-rise': 'credit',
  spend: 'spending',
  'unexplained-drop': 'spending',
  switch: 'controls',
  'reload-switch': 'controls',
  limit: 'controls',
  threshold: 'controls',
  target: 'controls',
  asked: 'watchdog',
  brake: 'watchdog',
  plan: 'plan',
  'window-reset': 'plan',
  'month-reset': 'plan',
};

export function groupOf({ kind }: LedgerEntry): Group {
  return GROUP_OF[kind];
}
