import type { HandCredit } from '../account/hand-credit.ts';
import type { State } from './documents/state.ts';

type Entered = Pick<HandCredit, 'org' | 'amount' | 'expiresAt' | 'note'>;

/** No list is longer: each entry is one that somebody typed in. */
const MOST = 100;

/** Credit that is gone this long is forgotten. */
const KEPT = 30 * 86_400_000;

/** The state with a credit that the user entered. What has expired long ago goes with it. */
export function withCredit(state: State, { org, amount, expiresAt, note }: Entered, now: number): State {
  const { credits } = state.credits;
  const id = `hand-${now}-${credits.length}`;
  const kept = credits.filter((credit) => now - credit.expiresAt < KEPT);
  const all = [...kept, { id, org, amount, expiresAt, note, addedAt: now }].slice(-MOST);
  return { ...state, credits: { ...state.credits, credits: all } };
}

export function withoutCredit(state: State, id: string): State {
  const credits = state.credits.credits.filter((credit) => credit.id !== id);
  return { ...state, credits: { ...state.credits, credits } };
}
