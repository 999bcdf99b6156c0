import { type PlanWindow, SESSION, toMinute, WEEK } from '../account/window.ts';
import { type Fields, fieldsOf, textOf } from './fields.ts';

/** What the chat stream says of the limits. A claim of the page: good for raising a warning, never for lowering one. */
export interface MessageLimit {
  /** Is the use of this moment paid? Null where it cannot be told. */
  readonly paidNow: boolean | null;
  /** The plan's windows that it names; percent 0–100 and beyond. */
  readonly windows: readonly PlanWindow[];
  /** When the window that counts now starts again, epoch ms to the minute. */
  readonly resetsAt: number | null;
}

const MAX_TEXT = 4300;
const MAX_WINDOWS = 12;

/** The stream's names of the windows that every plan has (public captures of 2026). */
const KEYS: Readonly<Record<string, string>> = { '5h': SESSION, '7d': WEEK };
/** Not a window of the plan: what is paid beyond it. */
const PAID = 'overage';

const EXCEEDED = 'exceeded_limit';
const STATES: ReadonlySet<unknown> = new Set(['within_limit', 'approaching_limit', EXCEEDED]);

/**
 * Reads the data of a `message_limit` event, or the error of a message that was refused (429), whose message is the same
 * object as text. Null where it is neither, is too long, or has a shape that we do not know.
 */
export function readMessageLimit(text: string): MessageLimit | null {
  const fields = limitIn(objectIn(text));
  if (fields === null || !STATES.has(fields.type)) return null;
  const windows = windowsIn(fields.windows);
  if (windows === null) return null;
  return { paidNow: paidNow(fields, windows), windows, resetsAt: resetOf(fields.resetsAt) };
}

function objectIn(text: unknown): Fields | null {
  if (typeof text !== 'string' || text.length > MAX_TEXT) return null;
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    // Cut short, or not JSON at all.
    return null;
  }
}

function limitIn(fields: Fields | null): Fields | null {
  if (fields?.type === 'message_limit') return fieldsOf(fields.message_limit);
  if (fields?.type === 'error') return objectIn(fieldsOf(fields.error)?.message);
  return fields;
}

/** Absent is none; anything else than an object of objects is a shape that we do not know. */
function windowsIn(raw: unknown): readonly PlanWindow[] | null {
  if (raw === undefined || raw === null) return [];
  const fields = fieldsOf(raw);
  if (fields === null) return null;
  const entries = Object.entries(fields).filter(([key]) => key !== PAID);
  if (entries.length > MAX_WINDOWS) return null;
  const windows = entries.map(([key, entry]) => windowIn(key, fieldsOf(entry)));
  return windows.every((window) => window !== null) ? windows : null;
}

function windowIn(name: string, fields: Fields | null): PlanWindow | null {
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : textOf(name);
  if (fields === null || key === undefined || key === null) return null;
  return {
    key,
    percent: percentOf(fields.utilization),
    resetsAt: resetOf(fields.resets_at),
    model: null,
    kind: 'plan',
    // The status counts: 0.98 was seen where it was used up.
    exhausted: fields.status === EXCEEDED,
  };
}

/** A share, 1 = all of it, and more is real (1.14 was seen). To a tenth of a percent, as 0.29 × 100 is not 29. */
function percentOf(share: unknown): number | null {
  if (typeof share !== 'number' || !Number.isFinite(share) || share < 0 || share > 1000) return null;
  return Math.round(share * 1000) / 10;
}

/** Seconds since 1970. Milliseconds, which other places give, would be in the year 58,000: no time at all. */
function resetOf(seconds: unknown): number | null {
  const isTime = typeof seconds === 'number' && seconds >= 1e9 && seconds < 1e10;
  return isTime ? toMinute(seconds * 1000) : null;
}

function paidNow(fields: Fields, windows: readonly PlanWindow[]): boolean | null {
  const { overageInUse: inUse, overageStatus: status, representativeClaim: claim } = fields;
  if (inUse === true || claim === PAID) return true;
  const isFull = fields.type === EXCEEDED || windows.some(({ exhausted }) => exhausted);
  if (isFull && typeof status === 'string' && status.startsWith('allowed')) return true;
  return inUse === false ? false : null;
}
