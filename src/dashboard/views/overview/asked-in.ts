import type { Control } from '../../../account/account.ts';

const QUESTIONS: Readonly<Record<string, Control>> = { '#brake-switch': 'switch', '#brake-reload': 'reload' };

/** The control that an address asks about (`#brake-reload`); null where it asks nothing. */
export function askedIn(hash: string): Control | null {
  return QUESTIONS[hash] ?? null;
}
