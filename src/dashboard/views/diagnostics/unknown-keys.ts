/** Names as claude.ai gives its fields: words with underscores, and a digit here and there. */
const NAME = /^[A-Za-z][A-Za-z_]*\d{0,2}[A-Za-z_]*$/;

const LONGEST = 40;

/** So many are shown of one source. */
const MOST = 12;

export interface UnknownKeys {
  readonly names: readonly string[];
  /** So many besides: too many, or nothing that looks like the name of a field. */
  readonly more: number;
}

/**
 * The names of unknown fields that may be shown and copied. They come from claude.ai: what could be an id, an address or a
 * number, or holds a word of `secrets` (the names of organizations), is only counted.
 */
export function unknownKeys(keys: readonly string[], secrets: readonly string[] = []): UnknownKeys {
  const words = secrets.map((secret) => secret.toLowerCase()).filter((secret) => secret !== '');
  const isPlain = (key: string): boolean =>
    key.length <= LONGEST && NAME.test(key) && !words.some((word) => holds(key.toLowerCase(), word));
  const names = [...new Set(keys.filter(isPlain))].slice(0, MOST);
  return { names, more: new Set(keys).size - names.length };
}

/** Either in the other; a name of one or two letters would hide half of all keys, and tells nothing. */
function holds(key: string, secret: string): boolean {
  return key === secret || (secret.length > 2 && key.includes(secret)) || (key.length > 2 && secret.includes(key));
}
