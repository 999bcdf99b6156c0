import type { Account } from './account.ts';
import type { Due } from './due.ts';
import { useSettled } from './use.ts';

/** The next use by a session that runs by itself. */
export function routineDue(account: Account): Due | null {
  const routine = account.routine;
  if (routine === null) return null;
  const at = routine.nextAt;
  return {
    at,
    happen: () => {
      routine.nextAt = at + routine.everyMs;
      useSettled(account, at, routine.cost, routine.model, routine.kind);
    },
  };
}
