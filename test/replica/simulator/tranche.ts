import { uuidFrom } from '../uuid.ts';
import type { Tranche } from './account.ts';

/** A tranche from the few facts that matter; what remains is all of it unless something else is said. */
export function trancheOf(facts: Partial<Tranche> & Pick<Tranche, 'kind' | 'granted'>): Tranche {
  return {
    remaining: facts.granted,
    grantedAt: null,
    expiresAt: null,
    hidesExpiry: false,
    programId: null,
    name: null,
    ...facts,
    id: uuidFrom(facts.id ?? `${facts.kind} ${facts.granted} ${facts.grantedAt ?? ''} ${facts.expiresAt ?? ''}`),
  };
}
