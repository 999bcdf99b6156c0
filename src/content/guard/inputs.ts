const TYPES = ['keydown', 'keypress', 'keyup', 'pointerdown', 'click', 'beforetoggle', 'fullscreenchange', 'focus'];

let listener: ((event: Event) => void) | null = null;
/** One function, so that adding it again changes nothing, not even its place in the line. */
const hear = (event: Event) => listener?.(event);

/**
 * Hears what the user does before the page can, and swallow it. Who listens first is asked first: call it at the start of
 * the script, and no page stops the safe way out. Idle until there is a question.
 */
export function hearFirst(window: Window, signal: AbortSignal): void {
  for (const type of TYPES) window.addEventListener(type, hear, { capture: true, signal });
}

/** Hands what is heard to one question until it is over; without `hearFirst`, from behind the page's own listeners. */
export function hearInputs(window: Window, to: (event: Event) => void, signal: AbortSignal): void {
  listener = to;
  signal.addEventListener('abort', () => {
    if (listener === to) listener = null;
  });
  hearFirst(window, signal);
}
