import type { Sample } from '../../account/sample.ts';
import type { Stretch } from './stretch.ts';

/**
 * The stretches of spending without those while usage credits were switched off: what is not spent then says nothing of the
 * pace when they are on.
 */
export function switchedOn(stretches: readonly Stretch[], samples: readonly Sample[]): readonly Stretch[] {
  const offAt = new Set(samples.flatMap((sample) => (sample.switch === 'off' ? [sample.at] : [])));
  if (offAt.size === 0) return stretches;
  return stretches.filter(({ from, to }) => !(offAt.has(from) && offAt.has(to)));
}
