import type { Fields } from './fields.ts';

const PLAIN_NAME = /^[A-Za-z0-9_.-]{1,64}$/;
const MAX_NAMES = 40;

/**
 * Names of the fields that we do not know, for the diagnostics; never their values. A name that does not look like one
 * (a key can be an e-mail address) is replaced.
 */
export function unknownKeys(fields: Fields | null, known: ReadonlySet<string>, prefix = ''): readonly string[] {
  if (fields === null) return [];
  const names = Object.keys(fields)
    .filter((key) => !known.has(key))
    .map((key) => `${prefix}${PLAIN_NAME.test(key) ? key : '(not a name)'}`);
  return [...new Set(names)].slice(0, MAX_NAMES);
}
