import type { WeekDocument } from './week.ts';

export const WEEK_KEY = 'week';

/** The document out of what is stored; null where there is none of this version. */
export function weekFrom(stored: unknown): WeekDocument | null {
  const document = stored as Partial<WeekDocument> | null | undefined;
  return document?.version === 1 && document.orgs !== undefined ? (document as WeekDocument) : null;
}
