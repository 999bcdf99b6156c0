import { type Unit, withMinor } from '../../account/money.ts';
import type { BalanceForecast, ExpiryForecast } from './forecast.ts';
import { isIdle, momentOf, type Pace, usedAt } from './pace.ts';
import { DUST, type WalletCourse } from './wallet-course.ts';

/** When a wallet's course comes down to `mark` minor units. */
export function balanceForecast(
  { runs }: WalletCourse,
  unit: Unit,
  mark: number,
  pace: Pace,
  now: number,
): BalanceForecast {
  const { basis } = pace;
  for (const { from, to, balance, expired } of runs) {
    if (balance <= mark) return { kind: 'at', at: Math.max(from, now), by: expired > 0 ? 'expiry' : 'use', basis };
    const at = momentOf(pace, from, balance - mark);
    if (at <= to) return { kind: 'at', at: Math.max(at, now), by: 'use', basis };
  }
  const last = runs.at(-1);
  if (last === undefined) return { kind: 'not-enough' };
  const level = withMinor(unit, Math.floor(last.balance - usedAt(pace, last.from, last.to)));
  return { kind: isIdle(pace) ? 'idle' : 'not-before', until: last.to, level, basis };
}

/** What becomes of a tranche by its expiry. */
export function expiryForecast(
  { ends }: WalletCourse,
  unit: Unit,
  tranche: { readonly id: string; readonly expiresAt: number },
  pace: Pace,
  now: number,
): ExpiryForecast {
  const end = ends.get(tranche.id);
  if (end === undefined) return { kind: 'not-enough' };
  const { basis } = pace;
  if (end.usedUpAt !== null) return { kind: 'at', at: Math.max(end.usedUpAt, now), basis };
  const level = withMinor(unit, Math.ceil(end.lost - DUST));
  return { kind: isIdle(pace) ? 'idle' : 'not-before', until: tranche.expiresAt, level, basis };
}
