/** A document with its seal: whether it is, to the letter, what was written. */
export interface Sealed {
  readonly seal: string;
  readonly document: unknown;
}

/** One text for one value: browsers give objects back with their keys in another order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const texts = fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).sort();
  return `{${texts.join()}}`;
}

/** FNV-1a, 32 bits: against accidents, not against enemies. Nobody but the extension can write its storage. */
function sealOf(document: unknown): string {
  let hash = 0x811c9dc5;
  for (const letter of canonical(document)) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16);
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
