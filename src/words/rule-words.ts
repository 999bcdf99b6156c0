import { snaked } from './snaked.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';

/** The name of a rule of the brake. One that this version does not know goes by its own name. */
export function ruleWords(why: string, { t }: Pick<Speech, 't'>): string {
  return t(`brake_rule_${snaked(why)}` as MessageKey) || why;
}
