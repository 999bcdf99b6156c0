/** A document with its seal: whether it is, to the letter, what was written. */
export interface Sealed {
  readonly seal: string;
  readonly document: unknown;
}

/** One text for one value: browsers give objects back with their keys in another order. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .map((key) => [JSON.stringify(key), key] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${names.map(([name, key]) => `${name}:${canonical(fields[key])}`).join()}}`;
}

/** Documents are never changed once made, so each is gone through once, however often it is written. */
const known = new WeakMap<object, string>();

/** FNV-1a, 32 bits: against accidents, not against enemies. Nobody but the extension can write its storage. */
function sealOf(document: unknown): string {
  const isObject = typeof document === 'object' && document !== null;
  const before = isObject ? known.get(document) : undefined;
  if (before !== undefined) return before;
  let hash = 0x811c9dc5;
  const text = canonical(document);
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.codePointAt(index) ?? 0;
    if (letter > 0xffff) index += 1;
    hash = Math.imul(hash ^ letter, 0x01000193);
  }
  const seal = (hash >>> 0).toString(16);
  if (isObject) known.set(document, seal);
  return seal;
}

export function sealed(document: unknown): Sealed {
  return { seal: sealOf(document), document };
}

/** The document of a sealed one; undefined where the seal is missing or broken. */
export function unsealed(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { seal, document } = stored as Partial<Sealed>;
  return document !== undefined && seal === sealOf(document) ? document : undefined;
}
