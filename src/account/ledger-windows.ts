import { type Interval, isWithin, type Pair } from './ledger-pair.ts';
import { isAtLimit, type PlanWindow } from './window.ts';

type Windows = readonly PlanWindow[];

const MINUTE = 60_000;

/** Times are rounded to the minute, so a jitter of a second can move one by a minute. */
const JITTER = MINUTE;

/** A reset that is moved by more than this is another reset. */
const ANOTHER_RESET = 30 * MINUTE;

const FALL_PERCENT = 5;

/** No window is shorter than a session: in less time than this none can have filled up and ended unseen. */
const SHORTEST_WINDOW = 5 * 60 * MINUTE;

/** The windows that both readings name. */
function both({ was, is }: Pair<Windows>): readonly (readonly [PlanWindow, PlanWindow])[] {
  return is.flatMap((now) => {
    const old = was.find(({ key }) => key === now.key);
    return old === undefined ? [] : [[old, now] as const];
  });
}

function isMoved(old: PlanWindow, now: PlanWindow): boolean {
  if (old.resetsAt === null || now.resetsAt === null) return old.resetsAt !== now.resetsAt;
  return Math.abs(now.resetsAt - old.resetsAt) > JITTER;
}

function hasReset([old, now]: readonly [PlanWindow, PlanWindow]): boolean {
  const later = old.resetsAt !== null && now.resetsAt !== null && now.resetsAt - old.resetsAt > ANOTHER_RESET;
  const fell = old.percent !== null && now.percent !== null && old.percent - now.percent >= FALL_PERCENT;
  return later || (fell && isMoved(old, now));
}

/** Keys of the windows that started again, in a fixed order. */
export function windowResets(pair: Pair<Windows>): readonly string[] {
  return both(pair)
    .filter(hasReset)
    .map(([{ key }]) => key)
    .toSorted();
}

/** A window that had begun, and now ends at another time or has not begun again. */
function mayHaveEnded([old, now]: readonly [PlanWindow, PlanWindow]): boolean {
  return old.resetsAt !== null && isMoved(old, now);
}

/**
 * Had the plan room in every window all the time? Only where it is certain: one that ended in between may have been full
 * by then, and in a long gap one may have begun, filled up and ended.
 */
export function hadHeadroom(windows: Pair<Windows> | null, interval: Interval): boolean {
  if (windows === null || !isWithin(interval, windows)) return false;
  if (windows.before - windows.after >= SHORTEST_WINDOW) return false;
  if ([...windows.was, ...windows.is].some(isAtLimit)) return false;
  const plan = both(windows).filter(([, { kind }]) => kind === 'plan');
  return plan.length > 0 && !plan.some(mayHaveEnded);
}
