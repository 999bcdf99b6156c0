import { decide } from '../risk/decide.ts';
import { outlookOf } from '../risk/outlook.ts';
import type { Told } from '../risk/told.ts';
import type { State } from './documents/state.ts';
import type { StoredAccount } from './documents/types.ts';
import { nextWakeAt } from './jobs.ts';

/** The state after every account was judged: open risks, what is to be told, and when to wake next. Pure. */
export function decideAll(state: State, now: number): State {
  let told: Told = state.told;
  let wake = Number.POSITIVE_INFINITY;
  const accounts: Record<string, StoredAccount> = {};
  for (const [org, stored] of Object.entries(state.accounts.accounts)) {
    const at = { now, sight: state.watch.sight };
    const decision = decide(stored.account, told, state.settings, at);
    told = decision.told;
    const outlook = outlookOf(stored.account, state.settings, at, decision.verdict);
    accounts[org] = { ...stored, outlook, risks: decision.risks };
    for (const effect of decision.effects) if (effect.kind === 'wake') wake = Math.min(wake, effect.at);
  }
  const judged: State = {
    ...state,
    accounts: { ...state.accounts, accounts },
    told: { version: 1, entries: told.entries, episodes: told.episodes, outbox: told.outbox },
  };
  const next = Math.max(Math.min(nextWakeAt(judged, now), wake), now);
  return { ...judged, watch: { ...judged.watch, nextWakeAt: next } };
}
