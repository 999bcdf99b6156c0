import { type Account, type PlanWindow, record } from './account.ts';
import { MINUTE } from './calendar.ts';
import { type Due, earliest } from './due.ts';

/** Percent of a window, whole numbers as claude.ai gives them; may exceed 100. */
export function percentOf(window: PlanWindow): number {
  return Math.floor((window.used * 100) / window.capacity);
}

/** The windows a message to this model counts against. */
export function windowsFor(account: Account, model: string | null): PlanWindow[] {
  return account.windows.filter((window) => window.model === null || window.model === model);
}

/** What the plan still covers for this model, in minor units; no windows at all = nothing to wait for. */
export function headroom(account: Account, model: string | null): number {
  const windows = windowsFor(account, model);
  if (windows.length === 0) return 0;
  return Math.max(0, Math.min(...windows.map((window) => window.capacity - window.used)));
}

/** Counts an amount against every window it belongs to and starts those that had not begun. */
export function fill(account: Account, model: string | null, amount: number, now: number): void {
  for (const window of windowsFor(account, model)) {
    window.used += amount;
    // claude.ai's resets fall on full ten minutes.
    window.resetsAt ??= Math.ceil((now + window.lengthMs) / (10 * MINUTE)) * 10 * MINUTE;
  }
}

/** The next reset. A session ends and waits for the next message; a week begins again at once. */
export function windowDue(account: Account): Due | null {
  return earliest(account.windows.map((window) => resetOf(account, window)));
}

function resetOf(account: Account, window: PlanWindow): Due | null {
  const at = window.resetsAt;
  if (at === null) return null;
  return {
    at,
    happen: () => {
      record(account, { at, what: 'window-reset', amount: window.used, detail: window.key ?? window.model });
      window.used = 0;
      window.resetsAt = window.kind === 'session' ? null : at + window.lengthMs;
    },
  };
}
