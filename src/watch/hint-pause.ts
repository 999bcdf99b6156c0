import type { State } from './documents/state.ts';
import { jobName } from './jobs.ts';

/** Hints come in bursts (a tab opened, then its settings): one look in this time serves them all. */
const HINT_PAUSE = 20_000;

/** The state with the look noted that a hint brings; null where the last one is too short ago. */
export function withHint(state: State, now: number): State | null {
  const last = state.watch.done[jobName.hint];
  if (last !== undefined && last <= now && now - last < HINT_PAUSE) return null;
  return { ...state, watch: { ...state.watch, done: { ...state.watch.done, [jobName.hint]: now } } };
}
