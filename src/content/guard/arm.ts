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

export interface Arms {
  /** The question has been seen, as it was drawn, for long enough, and is seen at this moment. */
  readonly isArmed: () => boolean;
  /** Starts the time again: the user's eyes were elsewhere. */
  readonly disarm: () => void;
  /** Something came to the top. */
  readonly risen: (thing: EventTarget | null) => void;
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
  let looks = 0;
  const seen = watchDrawn(dialog, signal);

  const raise = () => {
    raises += 1;
    if (raises > MAX_RAISES) return lost();
    try {
      sight.raise();
    } catch {
      // There is no document to show it in any more.
      return lost();
    }
    seen.again();
  };
  const look = (thoroughly = false) => {
    if (signal.aborted) return;
    const isClear = sight.isClear(thoroughly);
    if (isClear && seen.isDrawn() === true) since ??= performance.now();
    else since = null;
    if (!isClear || seen.isDrawn() === false) raise();
    else if (page.hasFocus() && root.activeElement === null) refuse.focus({ preventScroll: true });
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keepLooking = () => {
    looks += 1;
    look(looks % THOROUGH === 0);
    if (!signal.aborted) waiting = setTimeout(keepLooking, LOOKS_AFTER + Math.random() * LOOKS_WITHIN);
  };
  // Told before the next frame is drawn.
  const changes = new MutationObserver(() => look());
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    changes.disconnect();
  });

  raise();
  if (!signal.aborted) {
    changes.observe(page, { childList: true });
    changes.observe(page.documentElement, { childList: true });
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
    risen(thing) {
      sight.forget(thing);
      since = null;
      // It says so before it is there.
      queueMicrotask(() => look());
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
