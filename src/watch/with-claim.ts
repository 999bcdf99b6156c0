import type { Observation, Readings } from '../account/observation.ts';
import type { State } from './documents/state.ts';
import { observe } from './ingest.ts';

/** What a page or a stream says of an organization; null = of the one in use. It may raise what is known, never lower it. */
export interface Claim {
  readonly source: 'page' | 'stream';
  readonly org: string | null;
  readonly readings: Readings;
  /** Since when it has said so, epoch ms, as the tab has it. */
  readonly since?: number;
}

/** The state after a claim; that of an organization which was never listed is not heard. */
export function withClaim(state: State, { source, org, readings, since }: Claim, now: number): State {
  const target = org ?? state.accounts.active;
  if (target === null || !state.watch.listed.includes(target)) return state;
  // A clock that goes ahead makes nobody's word younger than now.
  const saidSince = Math.min(since ?? now, now);
  const observation: Observation = { org: target, at: now, saidSince, source, readings, contradictions: [] };
  return observe(state, observation, [], now);
}
