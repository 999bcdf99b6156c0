import { type Reading, unreadable, value } from '../account/observation.ts';
import type { PlanWindow } from '../account/window.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { listedWindows } from './listed-windows.ts';
import { namedWindows } from './named-windows.ts';
import { riskierWindow } from './plan-window.ts';

/**
 * The plan windows in `usage`. Unreadable where a place that must hold windows holds something else, or where there is
 * no such place at all: an empty body is not an account without limits. All null (Free, Enterprise) is no windows.
 */
export function windowsIn(fields: Fields): Reading<readonly PlanWindow[]> {
  const { five_hour: session, seven_day: week, limits } = fields;
  const places = [session, week].filter((raw) => raw !== undefined);
  if (places.some((raw) => raw !== null && fieldsOf(raw) === null)) return unreadable('shape');
  if (limits !== undefined && limits !== null && !Array.isArray(limits)) return unreadable('shape');
  if (places.length === 0 && !Array.isArray(limits)) return unreadable('shape');
  const listed = listedWindows(Array.isArray(limits) ? limits : []);
  return listed === null ? unreadable('shape') : value(merged([...namedWindows(fields), ...listed]));
}

/** One window per key. The two ways of telling of one window can differ for a moment; the worse counts. */
function merged(windows: readonly PlanWindow[]): readonly PlanWindow[] {
  const byKey = new Map<string, PlanWindow>();
  for (const window of windows) {
    const other = byKey.get(window.key);
    byKey.set(window.key, other === undefined ? window : riskierWindow(other, window));
  }
  return [...byKey.values()];
}
