import { type Account, FACT_NAMES } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { onceAfterClaim } from '../risk/brake/once-after-claim.ts';
import { wantedPulls } from '../risk/brake/wanted.ts';
import { decide } from '../risk/decide.ts';
import { outlookOf } from '../risk/outlook.ts';
import type { Told } from '../risk/told.ts';
import { pulledByRules, pullsVerified } from './brake/pulls.ts';
import { isPaused } from './call.ts';
import type { State } from './documents/state.ts';
import type { StoredAccount } from './documents/types.ts';
import { jobName, nextWakeAt } from './jobs.ts';
import type { LocalTime } from './ports.ts';
import { sceneOf } from './scene-of.ts';

/** What is known of an organization that left is kept for this long after it was last read. */
const KEPT = 30 * 86_400_000;

/** An organization that the list no longer has is not looked at, so there is nothing that could be told of it. */
export function isWatched({ watch }: State, org: string): boolean {
  return watch.listed.length === 0 || watch.listed.includes(org);
}

function isForgotten({ facts }: Account, now: number): boolean {
  const times = FACT_NAMES.map((name) => lastKnown<unknown>(facts[name])?.readAt ?? 0);
  return now - Math.max(...times) > KEPT;
}

/** The state after every account was judged: open risks, what is to be told, and when to wake next. Pure. */
export function decideAll(before: State, now: number, localTime: LocalTime): State {
  const state = pullsVerified(before, now);
  let told: Told = state.told;
  let pulled = state;
  let wake = Number.POSITIVE_INFINITY;
  const accounts: Record<string, StoredAccount> = {};
  for (const [org, stored] of Object.entries(state.accounts.accounts)) {
    if (!isWatched(state, org)) {
      if (!isForgotten(stored.account, now)) accounts[org] = { ...stored, risks: [] };
      continue;
    }
    const at = sceneOf(state, org, now, localTime);
    const decision = decide(stored.account, told, state.settings, at);
    told = decision.told;
    const outlook = outlookOf(stored.account, state.settings, at, decision.verdict);
    accounts[org] = { ...stored, outlook, risks: decision.risks };
    // What was never read here is somebody's word, an imported file's perhaps: it pulls no brake.
    if (!isPaused(state, now) && state.watch.done[jobName.core(org)] !== undefined) {
      const wanted = wantedPulls(stored.account, state.settings, at, decision.risks);
      const once = onceAfterClaim(stored.account, stored.requests, state.settings, at);
      pulled = pulledByRules(pulled, org, [...wanted, ...once], now);
    }
    for (const effect of decision.effects) if (effect.kind === 'wake') wake = Math.min(wake, effect.at);
  }
  const judged: State = {
    ...pulled,
    accounts: { ...state.accounts, accounts },
    told: { ...state.told, ...told },
  };
  const next = Math.max(Math.min(nextWakeAt(judged, now), wake), now);
  return { ...judged, watch: { ...judged.watch, nextWakeAt: next } };
}
