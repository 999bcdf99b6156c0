import { type PlanWindow, SESSION, WEEK } from '../account/window.ts';
import { type Fields, fieldsOf, isBlank, textOf } from './fields.ts';
import { percentFrom, resetFrom, saysUsedUp, windowKind } from './plan-window.ts';

/** The kinds of `limits[]` that are windows we know by their older keys. */
const KEYS: Readonly<Record<string, string>> = { session: SESSION, weekly_all: WEEK };

/**
 * The windows of `limits[]`, what the page itself renders since June 2026; caps of one model exist only here. A kind that
 * we do not know is kept under its own name. Null when an entry is no object, as a window may be hidden in it.
 */
export function listedWindows(limits: readonly unknown[]): readonly PlanWindow[] | null {
  const entries = limits.map(fieldsOf);
  if (entries.some((entry) => entry === null)) return null;
  return entries.map((entry) => (entry === null ? null : listedWindow(entry))).filter((window) => window !== null);
}

function listedWindow(entry: Fields): PlanWindow | null {
  const kind = textOf(entry.kind) ?? textOf(entry.group) ?? 'unknown';
  const known = Object.hasOwn(KEYS, kind) ? KEYS[kind] : undefined;
  const exhausted = saysUsedUp(entry);
  if (known === undefined && isBlank(entry.percent) && isBlank(entry.resets_at) && !exhausted) return null;
  const scope = fieldsOf(entry.scope);
  const model = nameOf(scope?.model);
  // A cap of one surface, should there be one, must not be taken for a cap of everything.
  const scoped = model ?? nameOf(scope?.surface);
  const name = known ?? kind;
  const key = scoped === null ? name : `${name}:${scoped}`;
  return {
    key,
    percent: percentFrom(entry.percent),
    resetsAt: resetFrom(entry.resets_at),
    model,
    kind: windowKind(key, entry),
    exhausted,
  };
}

function nameOf(raw: unknown): string | null {
  const fields = fieldsOf(raw);
  return fields === null ? textOf(raw) : (textOf(fields.display_name) ?? textOf(fields.id));
}
