import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { isPositive } from '../account/money.ts';
import { blindSince } from './blind-since.ts';
import { dayEnd } from './day-end.ts';
import { goesBlindAt } from './goes-blind-at.ts';
import { nextMonthStart } from './month-start.ts';
import { CLAIM_ARRIVES } from './rules/claim-missing.ts';
import type { Scene } from './scene.ts';
import type { Settings } from './settings.ts';
import { BLIND_AFTER, BLIND_AGAIN, DAY, EXPIRY_STAGES, OFFER_CLOSING } from './stages.ts';
import type { Verdict } from './verdict.ts';

const MINUTE = 60_000;

/** A window is asked for this long after its reset, when the new count is there to be read. */
const AFTER_RESET = 30_000;

/** The next moment (epoch ms, after now) at which something changes with no new reading; null = none is known. */
export function nextChange(account: Account, settings: Settings, at: Scene, verdict: Verdict): number | null {
  const moments = [
    ...resets(account),
    ...expiries(account),
    ...offerMoments(account),
    ...planMoments(account),
    ...claimMoments(settings, at),
    ...turnsOfTheMonth(at.now),
    ...at.credits.flatMap((credit) => stagesOf(credit.expiresAt)),
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
    return stagesOf(expiresAt);
  });
}

function stagesOf(expiresAt: number): readonly number[] {
  return [expiresAt, ...EXPIRY_STAGES.map(({ before }) => expiresAt - before)];
}

function planMoments({ facts }: Account): readonly number[] {
  const endsOn = lastKnown(facts.subscription)?.value.endsOn ?? null;
  if (endsOn === null) return [];
  const end = Date.parse(endsOn);
  return [end - 7 * DAY, end - DAY, dayEnd(endsOn)];
}

function claimMoments({ claimGraceMinutes }: Settings, { events }: Scene): readonly number[] {
  return events.flatMap(({ kind, before }) =>
    kind === 'claim' || kind === 'grant' ? [before + claimGraceMinutes * MINUTE, before + CLAIM_ARRIVES] : [],
  );
}

function turnsOfTheMonth(now: number): readonly number[] {
  return [nextMonthStart(now) - DAY, nextMonthStart(now)];
}

function offerMoments({ facts }: Account): readonly number[] {
  const offer = lastKnown(facts.offer)?.value ?? 'none';
  if (offer === 'none' || offer.expiresAt === null || offer.granted) return [];
  return [offer.expiresAt, offer.expiresAt - OFFER_CLOSING];
}

/** When the verdict goes blind by age, or, where it is blind, when that is to be told. */
function blindMoments(account: Account, settings: Settings, at: Scene, verdict: Verdict): readonly number[] {
  if (verdict.word === 'blind') {
    const since = blindSince(account, settings, verdict, at.sight);
    if (since === null) return [];
    const days = Math.max(0, Math.floor((at.now - since) / BLIND_AGAIN));
    return [since + BLIND_AFTER, since + (days + 1) * BLIND_AGAIN];
  }
  const blind = goesBlindAt(account, settings, at);
  return blind === null ? [] : [blind];
}
