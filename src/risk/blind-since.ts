import type { Account, FactName } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Settings } from './settings.ts';
import type { Sight } from './sight.ts';
import type { Verdict } from './verdict.ts';

/** The facts that say whether money can move at all; the others only say how much. */
const DECISIVE: readonly FactName[] = ['switch', 'windows', 'balance', 'reload'];

/**
 * Since when a blind account has had no good reading (epoch ms), where its last known verdict could cost money; null
 * otherwise. A decisive fact that stays unreadable while the others are read counts from its own last reading: the
 * newest of all would hide it. A pause is blindness that was asked for: it counts from its end. So is sleep: facts that
 * grew old while the computer was off are no news; the hour runs from the first look that failed.
 */
export function blindSince(account: Account, settings: Settings, verdict: Verdict, sight: Sight): number | null {
  if (verdict.word !== 'blind' || verdict.last === null || verdict.last === 'safe') return null;
  const readAt = (name: FactName): number[] => {
    const last = lastKnown<unknown>(account.facts[name]);
    return last === undefined ? [] : [last.readAt];
  };
  const lost = DECISIVE.filter((name) => verdict.missing.includes(name)).flatMap(readAt);
  const any = DECISIVE.flatMap(readAt);
  if (any.length === 0) return null;
  const since = lost.length > 0 ? Math.min(...lost) : Math.max(...any);
  const firstFailure = sight.state === 'clear' ? since : sight.since;
  return Math.max(since, firstFailure, settings.pausedUntil ?? since);
}
