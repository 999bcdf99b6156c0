import type { Hint } from './hints.ts';

/** Coming to a page fires several events at once; what follows its opening so closely is no return. */
const OPENING_MS = 2000;

export interface VisitNeeds {
  readonly page: Document;
  readonly window: Pick<Window, 'addEventListener'>;
  readonly hint: Hint;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Hints that the user opened claude.ai, when the tab is first seen, and each time that they come back to it. */
export function watchVisits({ page, window, hint, now, signal }: VisitNeeds): void {
  let openedAt: number | null = null;
  const seen = () => {
    if (page.visibilityState !== 'visible') return;
    if (openedAt === null) {
      openedAt = now();
      hint('opened');
    } else if (now() - openedAt >= OPENING_MS) {
      hint('returned');
    }
  };
  page.addEventListener('visibilitychange', seen, { signal });
  window.addEventListener('pageshow', seen, { signal });
  window.addEventListener('focus', seen, { signal });
  seen();
}
