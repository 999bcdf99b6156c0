/**
 * A plan window: use of the plan that fills up and starts again. `percent` is 0–100 and may exceed 100 (never clamped);
 * null where claude.ai gave no number. `resetsAt` is epoch ms rounded to the minute, as claude.ai's own time jitters by
 * a second from reading to reading; null = not started.
 */
export interface PlanWindow {
  /** `five_hour`, `seven_day`, `weekly_scoped:Fable`, or claude.ai's own key of a window that we do not know. */
  readonly key: string;
  readonly percent: number | null;
  readonly resetsAt: number | null;
  /** The model it is for, by its display name; null = all. */
  readonly model: string | null;
  /** `plan`: reaching it makes use paid. `credit`: an allowance with a ledger of its own, used before the plan's quota. */
  readonly kind: 'plan' | 'credit';
  /** claude.ai says that it is used up, whatever the percent says. */
  readonly exhausted: boolean;
}

export const SESSION = 'five_hour';
export const WEEK = 'seven_day';

const MINUTE = 60_000;

/** To the nearest minute: two readings of one moment compare equal. */
export function toMinute(time: number): number {
  return Math.round(time / MINUTE) * MINUTE;
}

export function isAtLimit(window: PlanWindow): boolean {
  return window.kind === 'plan' && (window.exhausted || (window.percent !== null && window.percent >= 100));
}
