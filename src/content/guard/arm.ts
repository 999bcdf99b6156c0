import type { QuestionView } from './question-view.ts';
import { sightOf } from './sight.ts';

/** A click that was meant for something else must not hit. */
const ARMS_AFTER = 400;
/** Looks come at moments that a page cannot foresee. */
const LOOKS_AFTER = 30;
const LOOKS_WITHIN = 60;
/** Every so many looks is a thorough one, so that there is one in the time that it takes to arm. */
const THOROUGH = 4;
const MAX_RAISES = 20;
/** The observer's first word can come from before the question was painted. */
const COVERED_FOR = 250;

export interface Arms {
  /** The question has been seen, as it was drawn, for long enough, and is seen at this moment. */
  readonly isArmed: () => boolean;
  /** Starts the time again: the user saw something else. */
  readonly disarm: () => void;
}

/**
 * Keeps the question on the screen, and says whether the button that costs money may be pressed. Calls `lost` when the
 * question cannot be kept there.
 */
export function arm(page: Document, view: QuestionView, lost: () => void, signal: AbortSignal): Arms {
  const { host, root, dialog, refuse } = view;
  const sight = sightOf(page, view);
  let since: number | null = null;
  let raises = 0;
  let raisedAt = 0;
  let looks = 0;
  const seen = watchDrawn(dialog, signal);
  // Told before the next frame is drawn.
  const changes = new MutationObserver(() => look());

  const raise = () => {
    raises += 1;
    raisedAt = performance.now();
    if (raises > MAX_RAISES) return lost();
    try {
      sight.raise();
    } catch {
      // There is no document to show it in any more.
      return lost();
    }
    // What it changed itself is no news.
    changes.takeRecords();
    seen.again();
  };
  const look = (thoroughly = false) => {
    if (signal.aborted) return;
    const isClear = sight.isClear(thoroughly);
    if (isClear && seen.isDrawn() === true) since ??= performance.now();
    else since = null;
    const isCovered = seen.isDrawn() === false && performance.now() - raisedAt > COVERED_FOR;
    if (!isClear || isCovered) raise();
    else if (page.hasFocus() && root.activeElement === null) refuse.focus({ preventScroll: true });
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keepLooking = () => {
    looks += 1;
    look(looks % THOROUGH === 0);
    if (!signal.aborted) waiting = setTimeout(keepLooking, LOOKS_AFTER + Math.random() * LOOKS_WITHIN);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    changes.disconnect();
  });

  raise();
  if (!signal.aborted) {
    const top = page.documentElement;
    changes.observe(top.getRootNode(), { childList: true });
    changes.observe(top, { childList: true });
    changes.observe(host, { attributes: true });
    keepLooking();
  }
  return {
    isArmed() {
      const isLong = since !== null && performance.now() - since >= ARMS_AFTER;
      look(true);
      return isLong && since !== null && !signal.aborted;
    },
    disarm: () => {
      since = null;
    },
  };
}

interface Drawn {
  /** Null while it is not known. */
  readonly isDrawn: () => boolean | null;
  /** What was seen before counts no more. */
  readonly again: () => void;
}

interface VisibilityInit extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** The browser's own word on whether anything is drawn over the dialog; where it gives none, that is no objection. */
function watchDrawn(dialog: Element, signal: AbortSignal): Drawn {
  let drawn: boolean | null = null;
  const { IntersectionObserver: Observer } = globalThis as { IntersectionObserver?: typeof IntersectionObserver };
  if (Observer === undefined || !('isVisible' in IntersectionObserverEntry.prototype)) {
    return { isDrawn: () => true, again: () => undefined };
  }
  const options: VisibilityInit = { trackVisibility: true, delay: 100 };
  const observer = new Observer((entries: readonly VisibilityEntry[]) => {
    drawn = entries.at(-1)?.isVisible ?? null;
  }, options);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    isDrawn: () => drawn,
    again() {
      drawn = null;
      observer.disconnect();
      if (!signal.aborted) observer.observe(dialog);
    },
  };
}
