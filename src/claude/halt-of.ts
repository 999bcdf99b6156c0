import type { Halt } from '../account/account.ts';
import { type Reading, unreadable, value } from '../account/observation.ts';
import { type Fields, isBlank, textOf, timeOf } from './fields.ts';

/** claude.ai's word for "the monthly limit is hit, until then" (2026). */
const UNTIL_A_TIME = 'org_level_disabled_until';

/**
 * Why credits cannot be drawn although the switch may be on, from `overage_spend_limit`. `disabled_until` can be left
 * over from a past cycle: it counts only while it lies ahead, and a reason that is nothing but such a time ends with it.
 */
export function haltOf(fields: Fields, now: number): Reading<Halt | 'none'> {
  const { disabled_reason: rawReason, out_of_credits: out } = fields;
  if (!isBlank(rawReason) && typeof rawReason !== 'string') return unreadable('shape');
  if (!isBlank(out) && typeof out !== 'boolean') return unreadable('shape');
  const named = textOf(rawReason);
  const time = timeOf(fields.disabled_until);
  const over = named === UNTIL_A_TIME && time !== null && time <= now;
  const reason = over ? null : named;
  if (reason === null && out !== true) return value('none');
  const until = time !== null && time > now ? time : null;
  return value({ reason: reason ?? 'out_of_credits', outOfCredits: out === true, until });
}
