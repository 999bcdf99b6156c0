import { isPositive } from '../account/money.ts';
import type { Tranche } from '../account/tranche.ts';

/**
 * The credit that is lost next. `none`: there is no credit that could expire. `unknown`: there is some, but no expiry
 * of it is known. What has expired since it was read is passed over.
 */
export type NextExpiry = (Tranche & { readonly expiresAt: number }) | 'none' | 'unknown';

export function nextExpiry(tranches: readonly Tranche[], now: number): NextExpiry {
  const left = tranches.filter(({ remaining, expiresAt }) => isPositive(remaining) && (expiresAt ?? now + 1) > now);
  if (left.length === 0) return 'none';
  const dated = left.flatMap((tranche) =>
    tranche.expiresAt === null ? [] : [{ ...tranche, expiresAt: tranche.expiresAt }],
  );
  return dated.sort((a, b) => a.expiresAt - b.expiresAt)[0] ?? 'unknown';
}
