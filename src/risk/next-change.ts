import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { isPositive } from '../account/money.ts';
import { blindSince } from './blind-since.ts';
import { goesBlindAt } from './goes-blind-at.ts';
import type { Settings } from './settings.ts';
import type { Circumstances } from './sight.ts';
import { BLIND_AFTER, BLIND_AGAIN, EXPIRY_STAGES, OFFER_CLOSING } from './stages.ts';
import type { Verdict } from './verdict.ts';

/** A window is asked for this long after its reset, when the new count is there to be read. */
const AFTER_RESET = 30_000;

/** The next moment (epoch ms, after now) at which something changes with no new reading; null = none is known. */
export function nextChange(account: Account, settings: Settings, at: Circumstances, verdict: Verdict): number | null {
  const moments = [
    ...resets(account),
    ...expiries(account),
    ...offerMoments(account),
    ...blindMoments(account, settings, at, verdict),
    ...(settings.pausedUntil === null ? [] : [settings.pausedUntil]),
  ].filter((moment) => moment > at.now);
  return moments.length === 0 ? null : Math.min(...moments);
}

function resets({ facts }: Account): readonly number[] {
  const windows = lastKnown(facts.windows)?.value ?? [];
  const ofWindows = windows.flatMap(({ resetsAt }) => (resetsAt === null ? [] : [resetsAt + AFTER_RESET]));
  const halt = lastKnown(facts.halt)?.value ?? 'none';
  return halt === 'none' || halt.until === null ? ofWindows : [...ofWindows, halt.until];
}

function expiries({ facts }: Account): readonly number[] {
  const tranches = lastKnown(facts.tranches)?.value ?? [];
  return tranches.flatMap(({ expiresAt, remaining }) => {
    if (expiresAt === null || !isPositive(remaining)) return [];
    return [expiresAt, ...EXPIRY_STAGES.map(({ before }) => expiresAt - before)];
  });
}

function offerMoments({ facts }: Account): readonly number[] {
  const offer = lastKnown(facts.offer)?.value ?? 'none';
  if (offer === 'none' || offer.expiresAt === null || offer.granted) return [];
  return [offer.expiresAt, offer.expiresAt - OFFER_CLOSING];
}

/** When the verdict goes blind by age, or, where it is blind, when that is to be told. */
function blindMoments(account: Account, settings: Settings, at: Circumstances, verdict: Verdict): readonly number[] {
  if (verdict.word === 'blind') {
    const since = blindSince(account, settings, verdict, at.sight);
    if (since === null) return [];
    const days = Math.max(0, Math.floor((at.now - since) / BLIND_AGAIN));
    return [since + BLIND_AFTER, since + (days + 1) * BLIND_AGAIN];
  }
  const blind = goesBlindAt(account, settings, at);
  return blind === null ? [] : [blind];
}
