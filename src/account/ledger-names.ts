import type { LedgerEntry, LedgerEvent } from './event.ts';

/**
 * The events of one comparison, each with its name: organization, kind, the reading that told of it, and a number where
 * one reading told of several of a kind.
 */
export function named(events: readonly LedgerEvent[]): readonly LedgerEntry[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const stem = `${event.org}:${event.kind}:${event.before}`;
    const number = seen.get(stem) ?? 0;
    seen.set(stem, number + 1);
    return { ...event, id: number === 0 ? stem : `${stem}:${number}` };
  });
}
