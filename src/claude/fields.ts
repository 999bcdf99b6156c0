/** An object of a body, before anything in it is believed. */
export type Fields = Readonly<Record<string, unknown>>;

/** The object, or null for anything else, lists included. */
export function fieldsOf(raw: unknown): Fields | null {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Fields) : null;
}

/** The object that a whole body is; null where it is none, or is an error that came with a good status. */
export function rootFields(body: unknown): Fields | null {
  const fields = fieldsOf(body);
  return fields === null || fields.type === 'error' || fieldsOf(fields.error) !== null ? null : fields;
}

/** claude.ai leaves a key out in one month and sends null in the next; both say nothing. */
export function isBlank(raw: unknown): raw is null | undefined {
  return raw === null || raw === undefined;
}

const MAX_TEXT = 100;

/** A short text worth keeping; null for anything else. */
export function textOf(raw: unknown): string | null {
  if (typeof raw !== 'string') return null;
  const text = raw.trim().slice(0, MAX_TEXT);
  return text === '' ? null : text;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Epoch ms of an ISO 8601 time; null for anything else. claude.ai writes microseconds (`…00.861899+00:00`), which not
 * every engine reads. A time without a zone is UTC, never the zone of the reader's computer.
 */
export function timeOf(raw: unknown): number | null {
  const match = typeof raw === 'string' ? ISO.exec(raw.trim()) : null;
  if (match === null) return null;
  const [, day, clock = '00:00:00', fraction = '.0', zone = 'Z'] = match;
  const time = Date.parse(`${day}T${clock}${fraction.slice(0, 4)}${zone.replace(/^(...)(\d\d)$/, '$1:$2')}`);
  // A zero date is no time, and our documents hold none before 1970.
  return time >= 0 ? time : null;
}
