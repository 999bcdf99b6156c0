import type { FactName } from '../account/account.ts';
import { snaked } from './snaked.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';

/** The name of a fact. */
export function factWords(fact: FactName, { t }: Pick<Speech, 't'>): string {
  return t(`fact_${snaked(fact)}` as MessageKey);
}
