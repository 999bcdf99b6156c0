import { timer } from './timer.ts';

/** Long enough for the page's own router to have acted on a click. */
const SETTLE_MS = 250;

export interface NavigationNeeds {
  readonly page: Document;
  readonly window: Window & { readonly navigation?: EventTarget };
  /** Called after the address changed. */
  readonly moved: () => void;
  readonly signal: AbortSignal;
}

/**
 * Notices every change of the address, also by `history.pushState`, which the page calls in its own world where it
 * cannot be wrapped from here. The Navigation API tells it. Firefox before 147 has none: there the title and clicks are
 * the sign, because an observer over a whole chat would cost far more. Removable when 147 is the oldest we support.
 */
export function watchNavigation({ page, window, moved, signal }: NavigationNeeds): void {
  let href = window.location.href;
  const check = () => {
    if (signal.aborted || window.location.href === href) return;
    href = window.location.href;
    moved();
  };
  window.addEventListener('hashchange', check, { signal });
  window.addEventListener('popstate', check, { signal });
  if (window.navigation === undefined) watchByHand(page, check, signal);
  else {
    window.navigation.addEventListener('currententrychange', check, { signal });
    window.navigation.addEventListener('navigatesuccess', check, { signal });
  }
}

function watchByHand(page: Document, check: () => void, signal: AbortSignal): void {
  const settled = timer(check, signal);
  const later = () => settled.start(SETTLE_MS);
  page.addEventListener('click', later, { signal, capture: true, passive: true });
  page.addEventListener('keyup', later, { signal, capture: true, passive: true });
  const titles = new MutationObserver(later);
  signal.addEventListener('abort', () => titles.disconnect());
  const observe = () => {
    if (!signal.aborted && page.head !== null)
      titles.observe(page.head, { childList: true, characterData: true, subtree: true });
  };
  // At document_start there is no head yet.
  if (page.head === null) page.addEventListener('DOMContentLoaded', observe, { signal, once: true });
  else observe();
}
