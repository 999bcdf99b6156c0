import type { Tranche } from './tranche.ts';

/** A tranche's rest and the balance differ by a unit or two (public captures: 6034 beside 6036). */
export const ROUNDING = 2;

/** What of one tranche was lost, in minor units. */
export interface Lost {
  readonly tranche: Tranche;
  readonly minor: number;
}

/**
 * Shares out what is missing from the balance among the tranches that ended: what was left of each, in the order of use,
 * once something had been spent of them. `missing` is what nothing else explains, in minor units; what is beyond the
 * tranches is nobody's loss and stays missing, and where nothing is missing nothing was lost.
 */
export function lostOf(
  ended: readonly { readonly tranche: Tranche; readonly held: number }[],
  missing: number,
): readonly Lost[] {
  const held = ended.reduce((sum, one) => sum + one.held, 0);
  const lost = Math.min(Math.max(missing, 0), held + ROUNDING * ended.length);
  // More than the tranches said they held is rounding, and goes with the last of them.
  let used = held - lost;
  return ended.map(({ tranche, held: own }, index) => {
    const taken = index === ended.length - 1 ? used : Math.min(own, Math.max(used, 0));
    used -= taken;
    return { tranche, minor: own - taken };
  });
}
