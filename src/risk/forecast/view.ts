import type { Sample } from '../../account/sample.ts';
import type { Case } from '../evidence.ts';
import type { Estimator, Pace } from './pace.ts';
import type { Stretch } from './stretch.ts';
import { switchedOn } from './switched-on.ts';
import { useLogOf } from './use-log.ts';

/** Everything that the parts of a forecast share: the usable samples, the fresh facts, the time, epoch ms. */
export interface View {
  readonly samples: readonly Sample[];
  readonly of: Case;
  readonly now: number;
  readonly estimate: Estimator;
}

export const NOT_ENOUGH = { kind: 'not-enough' } as const;

/** The pace of spending. With usage credits off nothing can be drawn, whatever was before. */
export function spendingPace({ samples, of, now, estimate }: View, stretches: readonly Stretch[]): Pace | null {
  const pace = estimate(useLogOf(switchedOn(stretches, samples)), now);
  const isOff = of.facts.switch.kind === 'proof' && of.facts.switch.value === 'off';
  if (!isOff) return pace;
  const basis = pace?.basis ?? estimate(useLogOf(stretches), now)?.basis;
  return basis === undefined ? null : { legs: [{ perMs: 0, until: Number.POSITIVE_INFINITY }], basis };
}
