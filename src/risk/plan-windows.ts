import { isAtLimit, type PlanWindow, SESSION, WEEK } from '../account/window.ts';
import { type Answer, NO } from './answer.ts';
import { ask, type Case, heard, proven } from './evidence.ts';

/** How full a window is, for comparing: one that is used up counts as full whatever its number says. */
export function fullness(window: PlanWindow): number | null {
  if (window.exhausted) return Math.max(100, window.percent ?? 100);
  return window.percent;
}

/** The windows whose filling up makes use paid. */
export function planWindows(of: Case): readonly PlanWindow[] {
  return (heard(of.facts.windows) ?? []).filter((window) => window.kind === 'plan');
}

/** A plan window is used up. */
export function windowIsFull(of: Case): Answer {
  return anyWindow(of, isAtLimit);
}

/** A plan window is at or above `level` percent. */
export function windowReaches(of: Case, level: number): Answer {
  return anyWindow(of, (window) => (fullness(window) ?? 0) >= level);
}

/** The window that explains a payment: the session first, then the week, then any other. */
export function fullWindow(of: Case): PlanWindow | undefined {
  const full = planWindows(of).filter(isAtLimit);
  return full.find(({ key }) => key === SESSION) ?? full.find(({ key }) => key === WEEK) ?? full[0];
}

/** The plan window that is fullest; the first of several. */
export function fullestWindow(of: Case): PlanWindow | undefined {
  return planWindows(of).reduce<PlanWindow | undefined>((fullest, window) => {
    const is = fullness(window) ?? -1;
    return fullest === undefined || is > (fullness(fullest) ?? -1) ? window : fullest;
  }, undefined);
}

function anyWindow(of: Case, test: (window: PlanWindow) => boolean): Answer {
  if (of.facts.windows.kind === 'not-offered') return NO;
  return ask(of, ['windows'], (windows) => {
    const plan = windows.filter(({ kind }) => kind === 'plan');
    if (plan.some(test)) return true;
    if (plan.length === 0) return windowlessPlan(of) ? false : null;
    // The session and the week bind every plan that has them; of the others a missing number is the usual state.
    const unread = plan.some((window) => isMain(window) && fullness(window) === null);
    return unread ? null : false;
  });
}

function isMain({ key }: PlanWindow): boolean {
  return key === SESSION || key === WEEK;
}

/** Enterprise and Free have no windows to read; on any other plan an empty list is a reading that went wrong. */
function windowlessPlan(of: Case): boolean {
  const plan = proven(of.facts.plan);
  if (plan !== undefined) return plan === 'enterprise' || plan === 'free';
  return proven(of.facts.organization)?.kind === 'enterprise';
}
