import { compareMoney, isPositive, type Money, withMinor } from '../../../account/money.ts';
import type { Tranche } from '../../../account/tranche.ts';
import type { ExpiryForecast } from '../../../risk/forecast/forecast.ts';
import type { Basis } from '../../../risk/forecast/pace.ts';

/** What becomes of what is left of a tranche; null where nothing can be foretold. */
export interface Loss {
  /** Minor units of the tranche itself: all of it at the most. */
  readonly lost: Money;
  /** When it is used up, epoch ms; null = not before it expires. */
  readonly usedUpAt: number | null;
  /** No use was seen at all. */
  readonly idle: boolean;
  readonly basis: Basis;
}

/** A forecast that does not fit what was read since is none. */
export function lossOf({ remaining }: Tranche, foretold: ExpiryForecast | undefined): Loss | null {
  if (foretold === undefined || foretold.kind === 'not-enough' || !isPositive(remaining)) return null;
  const { basis } = foretold;
  if (foretold.kind === 'at') return { lost: withMinor(remaining, 0), usedUpAt: foretold.at, idle: false, basis };
  const { level, kind } = foretold;
  const order = compareMoney(level, remaining);
  if (order === null || level.exponent !== remaining.exponent) return null;
  return { lost: order === 1 ? remaining : level, usedUpAt: null, idle: kind === 'idle', basis };
}
