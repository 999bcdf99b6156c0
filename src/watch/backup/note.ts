/** The key in storage under which it is noted what is being replaced, and what can be undone. */
export const NOTE_KEY = 'backup';

/** So long an import can be undone, in ms. */
export const UNDO_SPAN = 24 * 3_600_000;

/** A replacement that has begun. A worker that finds it at its start brings it to its end. */
export interface Replacing {
  /** The record of the vault that takes the place of everything; null = nothing does: all is deleted. */
  readonly by: string | null;
  /** What can be undone when it is over. */
  readonly keptAt: number | null;
}

export interface Note {
  readonly version: 1;
  readonly replacing: Replacing | null;
  /** When the state was kept that an undo brings back (epoch ms); null = there is none. */
  readonly keptAt: number | null;
  /** The vault may hold what nobody needs any more. */
  readonly untidy: boolean;
}

const NOTHING: Note = { version: 1, replacing: null, keptAt: null, untidy: false };

/** The note out of what is stored. By hand: faces read it, too, and carry no schemas. */
export function noteFrom(stored: unknown): Note {
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || stored.version !== 1) return NOTHING;
  const { replacing = null, keptAt = null, untidy = false } = stored as Partial<Note>;
  return { version: 1, replacing, keptAt, untidy };
}

/** When the state was kept that an undo would bring back at `now`; null where there is none, or its day is over. */
export function undoable({ keptAt }: Note, now: number): number | null {
  return keptAt !== null && keptAt <= now && now - keptAt < UNDO_SPAN ? keptAt : null;
}

/** The record of what was before an import, and of what came with it. */
export const recordOf = {
  before: (at: number): string => `before:${at}`,
  after: (at: number): string => `after:${at}`,
};
