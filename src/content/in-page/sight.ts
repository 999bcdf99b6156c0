import type { Rect } from './rect.ts';
import type { View } from './placement.ts';

type Page = Pick<Document, 'elementFromPoint'>;

const STEPS = [0.1, 0.5, 0.9];
const OPERABLE = 'a,button,input,select,textarea,img,svg,video,canvas,iframe';

/** Is something of `element` in view and not covered, by a dialog or a menu of the page? `own` covers nothing. */
export function isInSight(page: Page, element: Element, rect: Rect, view: View, own: Element): boolean {
  const top = Math.max(rect.top, 0);
  const bottom = Math.min(rect.bottom, view.height);
  if (bottom - top < 8 || rect.right < 8 || rect.left > view.width - 8) return false;
  const x = (Math.max(rect.left, 0) + Math.min(rect.right, view.width)) / 2;
  return STEPS.some((step) => {
    const hit = hitAt(page, x, top + (bottom - top) * step);
    return hit === undefined || hit === own || (hit !== null && element.contains(hit));
  });
}

/** Does nothing of the page stand in `rect`, but what lies behind `element`, and empty ground? */
export function isFree(page: Page, rect: Rect, element: Element, own: Element): boolean {
  return STEPS.every((across) =>
    STEPS.every((down) => {
      const x = rect.left + (rect.right - rect.left) * across;
      const hit = hitAt(page, x, rect.top + (rect.bottom - rect.top) * down);
      return hit == null || hit === own || hit.contains(element) || isGround(hit);
    }),
  );
}

function isGround(hit: Element): boolean {
  return hit.childElementCount === 0 && hit.textContent.trim() === '' && !hit.matches(OPERABLE);
}

/** Undefined where there is no such thing as a point, null where there is nothing at it. */
function hitAt(page: Partial<Page>, x: number, y: number): Element | null | undefined {
  return page.elementFromPoint?.(x, y);
}
