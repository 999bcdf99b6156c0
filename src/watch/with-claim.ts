import type { Observation, Readings } from '../account/observation.ts';
import type { State } from './documents/state.ts';
import { observe } from './ingest.ts';

/** What a page or a stream says of an organization; null = of the one in use. It may raise what is known, never lower it. */
export interface Claim {
  readonly source: 'page' | 'stream';
  readonly org: string | null;
  readonly readings: Readings;
}

/** The state after a claim; that of an organization which was never listed is not heard. */
export function withClaim(state: State, { source, org, readings }: Claim, now: number): State {
  const target = org ?? state.accounts.active;
  if (target === null || !state.watch.listed.includes(target)) return state;
  const observation: Observation = { org: target, at: now, source, readings, contradictions: [] };
  return observe(state, observation, [], now);
}
