import type { RiskId } from '../risk/risk.ts';
import type { Speech } from './speech.ts';
import { underscored } from './underscored.ts';

/** A kind of risk in words, whatever the case at hand: for settings and documentation. */
export interface KindWords {
  readonly name: string;
  readonly when: string;
  readonly why: string;
  readonly whatToDo: string;
}

export function kindWords(id: RiskId, { t }: Pick<Speech, 't'>): KindWords {
  const say = (part: 'name' | 'when' | 'why' | 'do') => t(`kind_${underscored(id)}_${part}`);
  return { name: say('name'), when: say('when'), why: say('why'), whatToDo: say('do') };
}
