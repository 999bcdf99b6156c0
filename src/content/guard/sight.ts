import type { QuestionView } from './question-view.ts';

/** Is the question on the screen as it was drawn? */
export interface Sight {
  /** Puts it back in its place, on top of everything. Throws where there is no such place. */
  readonly raise: () => void;
  /** False as soon as anything is not as it should be. `thoroughly` also looks into the shadow roots of the page. */
  readonly isClear: (thoroughly: boolean) => boolean;
  /** A thing that comes up again is above the question again. */
  readonly forget: (thing: EventTarget | null) => void;
}

/** No property of the page comes through; the dialog is in the top layer, so the host itself needs no box. */
const HOST_STYLE = 'all:initial!important;display:contents!important;zoom:';
/** Inside the round corners. */
const INSET = 20;
const VISIBLE = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };

/** What the page draws itself over the question by, and what ends it. */
interface Transitions {
  readonly activeViewTransition?: { skipTransition(): void } | null;
}

/** Firefox shows extensions the roots that pages have closed. */
interface Opened {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

export function sightOf(page: Document, { host, root, dialog, refuse, dress }: QuestionView): Sight {
  const top = page.documentElement;
  const own = attributesOf(host);
  /** What was in the top layer before the question and is below it. */
  let below: readonly unknown[] = [];
  let clean = '';

  const raise = () => {
    if (page.documentElement !== top) throw new Error('the document was replaced');
    const scrolled = dialog.scrollTop;
    // Taken out, not closed: closing hands the focus to the page for a moment.
    dialog.remove();
    dialog.removeAttribute('open');
    for (const [name] of attributesOf(host)) host.removeAttribute(name);
    for (const [name, value] of own) host.setAttribute(name, value);
    host.style.cssText = `${HOST_STYLE}${1 / (top.currentCSSZoom ?? 1)}!important`;
    if (host.parentNode !== top) top.append(host);
    dress();
    for (const shown of shownInRoots(page, root)) shown.hidePopover();
    for (const scene of [page, top] as Transitions[]) scene.activeViewTransition?.skipTransition();
    root.append(dialog);
    dialog.showModal();
    refuse.focus({ preventScroll: true });
    dialog.scrollTop = scrolled;
    below = inTopLayer(page);
    clean = attributesOf(host).join();
  };

  const isInPlace = () =>
    page.documentElement === top && host.parentNode === top && attributesOf(host).join() === clean && dialog.open;
  /** Also false where the page has opened a modal of its own, which makes ours inert. */
  const isHit = () => {
    const { left, right, top: upper, bottom } = dialog.getBoundingClientRect();
    const [midX, midY] = [(left + right) / 2, (upper + bottom) / 2];
    const points = [
      [left + INSET, upper + INSET],
      [right - INSET, upper + INSET],
      [midX, midY],
      [left + INSET, bottom - INSET],
      [right - INSET, bottom - INSET],
    ] as const;
    return right - left > 4 * INSET && points.every(([x, y]) => dialog.contains(root.elementFromPoint(x, y)));
  };
  const isPlain = () =>
    Math.abs((dialog.currentCSSZoom ?? 1) - 1) < 0.02 && dialog.checkVisibility(VISIBLE) && !isRetouched(top);
  const isAlone = (thoroughly: boolean) =>
    inTopLayer(page).every((each) => below.includes(each)) &&
    !([page, top] as Transitions[]).some(({ activeViewTransition }) => activeViewTransition) &&
    !(thoroughly && shownInRoots(page, root).length > 0);

  return {
    raise,
    isClear: (thoroughly) => isInPlace() && isHit() && isPlain() && isAlone(thoroughly),
    forget: (thing) => {
      below = below.filter((each) => each !== thing);
    },
  };
}

function attributesOf(element: Element): readonly (readonly [name: string, value: string])[] {
  return element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? '']);
}

/** Popovers and what fills the screen; a click goes through them, as they are inert beside a modal dialog. */
function inTopLayer(page: Document): readonly Element[] {
  return [...page.querySelectorAll(':popover-open,:fullscreen')];
}

/** What the root of the page does to everything on the screen, the top layer as well. */
function isRetouched(top: Element): boolean {
  const { opacity, filter, transform } = getComputedStyle(top);
  return opacity !== '1' || filter !== 'none' || transform !== 'none';
}

/** Popovers in shadow roots, where the browser shows us those; else the observer has to see what they hide. */
function shownInRoots(page: Document, own: ShadowRoot): readonly HTMLElement[] {
  if (!('openOrClosedShadowRoot' in page.documentElement)) return [];
  const roots: (Document | ShadowRoot)[] = [page];
  const shown: HTMLElement[] = [];
  for (const root of roots) {
    if (root !== page) shown.push(...root.querySelectorAll<HTMLElement>(':popover-open'));
    for (const element of root.querySelectorAll('*')) {
      const { openOrClosedShadowRoot: inner } = element as Opened;
      if (inner && inner !== own) roots.push(inner);
    }
  }
  return shown;
}
