import { type PlanWindow, SESSION, WEEK } from '../account/window.ts';
import { type Fields, fieldsOf, isBlank } from './fields.ts';
import { percentFrom, resetFrom, saysUsedUp, windowKind } from './plan-window.ts';
import { NOT_WINDOWS } from './usage-keys.ts';

const MODELS: Readonly<Record<string, string>> = { seven_day_opus: 'Opus', seven_day_sonnet: 'Sonnet' };
const MAX_KEY = 64;

/**
 * The windows that stand under a key of their own. Code-named keys come and go (2026), so every object with a
 * `utilization` is one; those that say nothing at all are left out, but for the two that every plan has.
 */
export function namedWindows(fields: Fields): readonly PlanWindow[] {
  return Object.entries(fields)
    .filter(([key]) => !NOT_WINDOWS.has(key))
    .map(([key, raw]) => namedWindow(key, fieldsOf(raw)))
    .filter((window) => window !== null);
}

function namedWindow(key: string, fields: Fields | null): PlanWindow | null {
  if (fields === null) return null;
  const expected = key === SESSION || key === WEEK;
  const exhausted = saysUsedUp(fields);
  const silent = isBlank(fields.utilization) && isBlank(fields.resets_at) && !exhausted;
  if (!expected && (fields.utilization === undefined || silent)) return null;
  return {
    key: key.slice(0, MAX_KEY),
    percent: percentFrom(fields.utilization),
    resetsAt: resetFrom(fields.resets_at),
    model: MODELS[key] ?? null,
    kind: windowKind(key, fields),
    exhausted,
  };
}
