import { type Fields, fieldsOf } from '../fields.ts';
import { MAX_BODY } from './page-channel.ts';

/** A string of JSON, and whether it is a key. */
const TEXTS = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * The object that a request's body is. Null where it is none, or where a key stands twice: what the server takes is then
 * anyone's guess, and ours could be the harmless one.
 */
export function requestFields(body: string | null): Fields | null {
  if (body === null || body.length > MAX_BODY) return null;
  try {
    const parsed: unknown = JSON.parse(body);
    const keys = [...body.matchAll(TEXTS)].filter(([, colon]) => colon !== undefined).length;
    return keys === keysIn(parsed) ? fieldsOf(parsed) : null;
  } catch {
    // Not JSON, or nested so deep that the stack does not hold it.
    return null;
  }
}

function keysIn(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  const own = Array.isArray(node) ? 0 : Object.keys(node).length;
  return Object.values(node).reduce<number>((sum, child) => sum + keysIn(child), own);
}
