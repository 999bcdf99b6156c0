import type { Account, FactName } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Ground } from './risk.ts';

/** What a risk rests on, fact by fact: when each was read and from where. */
export function groundsOf({ facts }: Account, names: readonly FactName[]): readonly Ground[] {
  return names.map((fact) => {
    const of = facts[fact];
    const read = of.kind === 'not-offered' ? of : lastKnown<unknown>(of);
    return { fact, readAt: read?.readAt ?? null, source: read?.source ?? null };
  });
}
