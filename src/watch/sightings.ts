import type { State } from './documents/state.ts';
import type { AnchorName } from './documents/types.ts';

/** The same as before is written down anew after this, so that its time stays true. */
const HOUR = 3_600_000;

/**
 * How a tab found a place of the provider's page. A page can lie about it: it is shown, and decides nothing.
 * @returns the same state where that is no news
 */
export function withSighting(state: State, name: AnchorName, by: string | null, now: number): State {
  const { anchors } = state.watch;
  const before = anchors[name];
  if (before !== null && before.by === by && before.at <= now && now - before.at < HOUR) return state;
  return { ...state, watch: { ...state.watch, anchors: { ...anchors, [name]: { by, at: now } } } };
}
