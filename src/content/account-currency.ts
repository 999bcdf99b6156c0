/** The part of `storage.local` that is needed here. */
export interface ReadableStorage {
  get(key: string): Promise<Record<string, unknown>>;
}

/** The worker's document on what is known, by its key in `storage.local`. */
const ACCOUNTS = 'accounts';
/** Where the account's own currency shows, the surest first. */
const TELLING = ['balance', 'spent', 'limit'] as const;

/**
 * The currency of an organization as the worker last read it, or null. The page writes a bare `$` for it, which alone
 * could be any of a dozen dollars.
 */
export async function accountCurrency(
  storage: ReadableStorage | undefined,
  org: string | null,
): Promise<string | null> {
  if (storage === undefined || org === null) return null;
  try {
    const stored = await storage.get(ACCOUNTS);
    const facts = at(stored, ACCOUNTS, 'document', 'accounts', org, 'account', 'facts');
    const codes = TELLING.flatMap((fact) => [
      at(facts, fact, 'value', 'currency'),
      at(facts, fact, 'last', 'value', 'currency'),
    ]);
    return codes.find((code): code is string => typeof code === 'string' && /^[A-Z]{3}$/.test(code)) ?? null;
  } catch {
    // The extension is gone, or its storage is not to be read: then nothing is known of the currency.
    return null;
  }
}

function at(document: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => {
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return inside ? (value as Record<string, unknown>)[key] : undefined;
  }, document);
}
