import { type PlanWindow, SESSION, toMinute, WEEK } from '../account/window.ts';
import { type Fields, textOf, timeOf } from './fields.ts';

/** A number of 0 or more, beyond 100 too (overshoot is real: 250 % was reported); null for anything else. */
export function percentFrom(raw: unknown): number | null {
  return typeof raw === 'number' && Number.isFinite(raw) && raw >= 0 ? raw : null;
}

/** A time rounded to the minute, as claude.ai's own jitters by a second from one reading to the next. */
export function resetFrom(raw: unknown): number | null {
  const time = timeOf(raw);
  return time === null ? null : toMinute(time);
}

/** "critical" is not among them: 98 % can be critical (public capture of 2026-08). */
const USED_UP = /block|exceed|reached|exhaust/i;

/** claude.ai says in words that nothing is left. */
export function saysUsedUp(fields: Fields): boolean {
  return textOf(fields.locked_reason) !== null || USED_UP.test(textOf(fields.severity) ?? '');
}

/**
 * An allowance in money, with a ledger of its own (the cloud-session credit of 2026-09). The two windows that every plan
 * has stay windows of the plan whatever fields they gain: past them, use is paid.
 */
export function windowKind(key: string, fields: Fields): PlanWindow['kind'] {
  const ofEveryPlan = key === SESSION || key === WEEK;
  return typeof fields.limit_dollars === 'number' && !ofEveryPlan ? 'credit' : 'plan';
}

/** One of two accounts of one window, taking the worse of each. */
export function riskierWindow(a: PlanWindow, b: PlanWindow): PlanWindow {
  const [high, low] = (b.percent ?? -1) > (a.percent ?? -1) ? [b, a] : [a, b];
  return {
    key: high.key,
    percent: high.percent,
    resetsAt: high.resetsAt ?? low.resetsAt,
    model: high.model ?? low.model,
    kind: a.kind === 'plan' || b.kind === 'plan' ? 'plan' : 'credit',
    exhausted: a.exhausted || b.exhausted,
  };
}
