/** ISO time with microseconds and an offset, as `usage` writes it. */
export function isoWithMicroseconds(at: number, micros: number): string {
  return `${new Date(at).toISOString().slice(0, -1)}${String(micros).padStart(3, '0')}+00:00`;
}

/** ISO time with microseconds and a Z, as the wallet and the spend limit write it. */
export function isoZulu(at: number | null): string | null {
  if (at === null) return null;
  return `${new Date(at).toISOString().slice(0, -1)}000Z`;
}

/** Unix seconds, as the chat stream writes times. */
export function unixSeconds(at: number | null): number | null {
  return at === null ? null : Math.floor(at / 1000);
}

/** A date without a time. */
export function isoDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
