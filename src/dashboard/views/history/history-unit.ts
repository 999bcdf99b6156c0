import type { Unit } from '../../../account/money.ts';
import type { Sample } from '../../../account/sample.ts';

/** What amounts are drawn in, and since when: amounts of another currency share no axis with it. */
export interface HistoryUnit {
  readonly unit: Unit;
  /** The first reading in this currency after one in another, epoch ms; null = there was no other. */
  readonly since: number | null;
}

/** The currency of the newest readings; null where no amount was read. Samples oldest first. */
export function historyUnit(samples: readonly Sample[]): HistoryUnit | null {
  let unit: Unit | null = null;
  let since = Number.NaN;
  for (let at = samples.length - 1; at >= 0; at -= 1) {
    const sample = samples[at];
    const amount = sample?.balance ?? sample?.spent ?? null;
    if (sample === undefined || amount === null) continue;
    if (unit !== null && amount.currency !== unit.currency) return { unit, since };
    unit ??= { exponent: amount.exponent, currency: amount.currency };
    since = sample.at;
  }
  return unit && { unit, since: null };
}
