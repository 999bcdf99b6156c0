/** An amount as a request gives it: whole minor units, and a currency where one is said. The scale is never said. */
export interface RawAmount {
  readonly minor: number;
  /** ISO 4217, or null. */
  readonly currency: string | null;
}

/** Null for anything but a whole number of 0 or more; `5e2` is one, `"500"` is not. */
export function rawAmount(minor: unknown, currency: string | null): RawAmount | null {
  if (typeof minor !== 'number' || !Number.isSafeInteger(minor) || minor < 0) return null;
  return { minor: minor === 0 ? 0 : minor, currency };
}
