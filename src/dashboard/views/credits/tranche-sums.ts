import { compareMoney, type Money, subtractMoney } from '../../../account/money.ts';
import type { Tranche } from '../../../account/tranche.ts';
import type { Loss } from './loss-of.ts';

export type SumName = 'granted' | 'used' | 'will' | 'left' | 'lost';

/** A figure of a tranche. Those with a share stand in its bar, in proportion to it. */
export interface TrancheSum {
  readonly name: SumName;
  readonly amount: Money | null;
  /** Minor units; null = not a part of the whole. */
  readonly share: number | null;
}

/** What was granted, and what became and will become of it. What was granted is null where nobody said so. */
export function trancheSums({ granted, remaining }: Tranche, loss: Loss | null): readonly TrancheSum[] {
  const used = granted !== null && compareMoney(granted, remaining) !== -1 ? usedOf(granted, remaining) : null;
  return [
    { name: 'granted', amount: granted, share: null },
    ...(used === null ? [] : [part('used', used)]),
    ...(loss === null
      ? [part('left', remaining)]
      : [part('will', subtractMoney(remaining, loss.lost)), part('lost', loss.lost)]),
  ];
}

function usedOf(granted: Money, remaining: Money): Money | null {
  const same = granted.currency === remaining.currency && granted.exponent === remaining.exponent;
  return same ? subtractMoney(granted, remaining) : null;
}

function part(name: SumName, amount: Money): TrancheSum {
  return { name, amount, share: amount.minor };
}
