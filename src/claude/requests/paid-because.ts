import type { Account } from '../../account/account.ts';
import { isAtLimit, type PlanWindow, SESSION } from '../../account/window.ts';
import type { PaidBecause } from './description.ts';
import type { KnownNow } from './known-now.ts';
import { isOneFamily } from './model-of.ts';
import { unplannedModels } from './unplanned-models.ts';

const SESSION_LENGTH = 5 * 3_600_000;

/**
 * Why the plan does not cover a message; null = it does, as far as is known. A window that is used up for all models counts
 * for every message, one of a single model for messages to that model and for those whose model cannot be told. A model
 * without any allowance counts where the message names it: else each message of the plan would be asked about.
 */
export function paidBecause(model: string | null, account: Account, known: KnownNow, now: number): PaidBecause | null {
  const windows = known.heard('windows') ?? [];
  const full = windows.filter((window) => isFull(window, now) && counts(window, model));
  // The plan pays again when the last of them has started again; one for all models explains more than one for a few.
  const [last] = full.toSorted((a, b) => (b.resetsAt ?? 0) - (a.resetsAt ?? 0) || rank(a) - rank(b));
  if (last !== undefined) return { kind: 'window', window: last };
  const unplanned = unplannedModels(account).find((name) => model !== null && isOneFamily(name, model));
  return unplanned === undefined ? null : { kind: 'model', model: unplanned, restsUntil: restsUntil(windows, now) };
}

function counts(window: PlanWindow, model: string | null): boolean {
  return window.model === null || model === null || isOneFamily(window.model, model);
}

/** A window that has started again since it was read is full no more. */
function isFull(window: PlanWindow, now: number): boolean {
  return isAtLimit(window) && (window.resetsAt === null || window.resetsAt > now);
}

function rank({ model }: PlanWindow): number {
  return model === null ? 0 : 1;
}

/** Such a model has no reset: whoever does not want to be asked again is left alone for the session, or as long as one. */
function restsUntil(windows: readonly PlanWindow[], now: number): number {
  const reset = windows.find(({ key }) => key === SESSION)?.resetsAt ?? null;
  return reset !== null && reset > now ? reset : now + SESSION_LENGTH;
}
