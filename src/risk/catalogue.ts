import { braked, brakeFailed } from './rules/braked.ts';
import { claimMissing } from './rules/claim-missing.ts';
import { creditExpiring } from './rules/credit-expiring.ts';
import { limitNear } from './rules/limit-near.ts';
import { lowBalance } from './rules/low-balance.ts';
import { monthRollover } from './rules/month-rollover.ts';
import { muted } from './rules/muted.ts';
import { negative } from './rules/negative.ts';
import { noCeiling } from './rules/no-ceiling.ts';
import { offerOpen } from './rules/offer-open.ts';
import { overLimit } from './rules/over-limit.ts';
import { overflowNear } from './rules/overflow-near.ts';
import { paying } from './rules/paying.ts';
import { planEnding } from './rules/plan-ending.ts';
import { promoExpiredStillOn } from './rules/promo-expired.ts';
import { promoUsedUpStillOn } from './rules/promo-used-up.ts';
import { reloadByExpiry } from './rules/reload-by-expiry.ts';
import { reloadFailed } from './rules/reload-failed.ts';
import { reloadNear } from './rules/reload-near.ts';
import { reloaded } from './rules/reloaded.ts';
import type { Rule } from './rules/rule.ts';
import { runaway } from './rules/runaway.ts';
import { spentWhileOff } from './rules/spent-while-off.ts';
import { spentWithHeadroom } from './rules/spent-with-headroom.ts';
import { stillOnAfterClaim } from './rules/still-on-after-claim.ts';
import { switchDrift } from './rules/switch-drift.ts';
import { vanished } from './rules/vanished.ts';
import { wentBlind } from './rules/went-blind.ts';

/** Every rule, in the order in which risks of equal severity and deadline are listed: what happened, what is near, the rest. */
export const CATALOGUE: readonly Rule[] = [
  brakeFailed,
  runaway,
  reloaded,
  spentWhileOff,
  paying,
  reloadNear,
  reloadByExpiry,
  switchDrift,
  overflowNear,
  wentBlind,
  spentWithHeadroom,
  vanished,
  overLimit,
  reloadFailed,
  limitNear,
  noCeiling,
  lowBalance,
  negative,
  promoExpiredStillOn,
  promoUsedUpStillOn,
  stillOnAfterClaim,
  claimMissing,
  creditExpiring,
  planEnding,
  offerOpen,
  braked,
  monthRollover,
  muted,
];
