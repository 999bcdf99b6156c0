import type { Fact } from '../../account/fact.ts';
import { shown, type Viewing } from './shown.ts';

/** A value that can be relied on: known, and not aged. What was known once says nothing of now. */
export function valueNow<T>(fact: Fact<T>, viewing: Viewing): T | undefined {
  const of = shown(fact, viewing);
  return of.kind === 'value' && !of.aged ? of.value : undefined;
}
