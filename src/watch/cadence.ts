import { isAtLimit, type PlanWindow } from '../account/window.ts';
import { verdictAt } from '../risk/outlook-at.ts';
import { TONE_OF } from '../risk/verdict-word.ts';
import type { State } from './documents/state.ts';
import type { StoredAccount } from './documents/types.ts';

const MINUTE = 60_000;

/** An organization that is not in use right now is looked at less often. */
const OTHERS_EVERY = 15 * MINUTE;

/** Signed out or without access there is nothing to see: a slow retry, and hints bring us back at once. */
export const SLOW_RETRY = 30 * MINUTE;

function isFilling(window: PlanWindow, level: number): boolean {
  return window.kind === 'plan' && (isAtLimit(window) || (window.percent ?? 0) >= level);
}

/** A danger, or a window that fills up: minutes count. */
function isUrgent(stored: StoredAccount, state: State, now: number): boolean {
  const { windows } = stored.account.facts;
  const level = state.settings.overflowLevels[0];
  if (windows.kind === 'known' && windows.value.some((window) => isFilling(window, level))) return true;
  const verdict = stored.outlook && verdictAt(stored.outlook, { now, sight: state.watch.sight });
  if (verdict === null) return false;
  return TONE_OF[verdict.word] === 'danger' || (verdict.last !== null && TONE_OF[verdict.last] === 'danger');
}

/** Milliseconds from one look at an organization to the next. */
export function intervalOf(state: State, org: string, now: number): number {
  const { sight } = state.watch;
  if (sight.state === 'signed-out' || sight.state === 'no-access') return SLOW_RETRY;
  const stored = state.accounts.accounts[org];
  if (stored && isUrgent(stored, state, now)) return MINUTE;
  const usual = state.settings.pollMinutes * MINUTE;
  const { active } = state.accounts;
  return active === null || active === org ? usual : Math.max(usual, OTHERS_EVERY);
}
