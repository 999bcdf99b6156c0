import type { Unit } from '../../account/money.ts';
import type { Sample } from '../../account/sample.ts';
import type { Tranche } from '../../account/tranche.ts';
import { minorIn } from './minor-in.ts';
import { spendStretches } from './spend-stretches.ts';
import type { Stretch } from './stretch.ts';

/**
 * The stretches in which the wallet was seen to be drawn on, in minor units of `unit`. The spend counter tells; only where
 * it was not read does the balance, whose rises (reloads, purchases, grants) say nothing of use, and whose falls
 * over a known expiry do not either.
 */
export function walletStretches(
  samples: readonly Sample[],
  unit: Unit,
  tranches: readonly Tranche[],
): readonly Stretch[] {
  const counted = spendStretches(samples, unit);
  const first = counted[0]?.from ?? Number.POSITIVE_INFINITY;
  const last = counted.at(-1)?.to ?? Number.POSITIVE_INFINITY;
  const weighed = (part: readonly Sample[]) => balanceStretches(part, unit, tranches);
  return [
    ...weighed(samples.filter(({ at }) => at <= first)),
    ...counted,
    ...weighed(samples.filter(({ at }) => at >= last)),
  ];
}

function balanceStretches(samples: readonly Sample[], unit: Unit, tranches: readonly Tranche[]): Stretch[] {
  const readings = samples.flatMap(({ at, balance }) => {
    const value = balance === null ? null : minorIn(unit, balance);
    return value === null ? [] : [{ at, value }];
  });
  const expires = (from: number, to: number) =>
    tranches.some(({ expiresAt }) => expiresAt !== null && expiresAt > from && expiresAt <= to);
  return readings.flatMap(({ at: to, value }, index): Stretch[] => {
    const before = readings[index - 1];
    if (before === undefined || value > before.value || expires(before.at, to)) return [];
    return [{ from: before.at, to, used: before.value - value }];
  });
}
