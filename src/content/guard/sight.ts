import type { QuestionView } from './question-view.ts';

/** Is the question on the screen as it was drawn? */
export interface Sight {
  /** Puts it back in its place, on top of everything. Throws where there is no such place. */
  readonly raise: () => void;
  /** False as soon as anything is not as it should be. `thoroughly` also looks into the shadow roots of the page. */
  readonly isClear: (thoroughly: boolean) => boolean;
}

/** No property of the page comes through; the dialog is in the top layer, so the host itself needs no box. */
const HOST_STYLE = 'all:initial!important;display:contents!important;zoom:';
/** Inside the round corners. */
const INSET = 20;
/** The opacity of ancestors does not reach the top layer. */
const VISIBLE = { visibilityProperty: true, contentVisibilityAuto: true };
/** What dark modes do to a page; everything stays there to be read. */
const HARMLESS = /^(?:none|(?:(?:invert\(1\)|hue-rotate\([^)]*\)) ?)+)$/;

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
    // All of them: which one is above the question no script can tell.
    for (const popover of popovers(page, root, true)) popover.hidePopover();
    if (page.fullscreenElement !== null) page.exitFullscreen().catch(() => null);
    for (const scene of [page, top] as Transitions[]) scene.activeViewTransition?.skipTransition();
    root.append(dialog);
    dialog.showModal();
    refuse.focus({ preventScroll: true });
    dialog.scrollTop = scrolled;
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
    Math.abs((dialog.currentCSSZoom ?? 1) - 1) < 0.02 &&
    dialog.checkVisibility(VISIBLE) &&
    HARMLESS.test(getComputedStyle(top).filter);
  const isAlone = (thoroughly: boolean) =>
    page.fullscreenElement === null &&
    popovers(page, root, thoroughly).length === 0 &&
    !([page, top] as Transitions[]).some(({ activeViewTransition }) => activeViewTransition);

  return {
    raise,
    isClear: (thoroughly) => isInPlace() && isHit() && isPlain() && isAlone(thoroughly),
  };
}

function attributesOf(element: Element): readonly (readonly [name: string, value: string])[] {
  return element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? '']);
}

/**
 * What a click goes through, as it is inert beside a modal dialog, and still covers it. In shadow roots only where the
 * browser shows us those, which is Firefox; elsewhere the observer has to see what they hide.
 */
function popovers(page: Document, own: ShadowRoot, inRoots: boolean): readonly HTMLElement[] {
  const roots: (Document | ShadowRoot)[] = [page];
  const shown: HTMLElement[] = [];
  const isOpened = inRoots && 'openOrClosedShadowRoot' in page.documentElement;
  for (const root of roots) {
    shown.push(...root.querySelectorAll<HTMLElement>(':popover-open'));
    if (!isOpened) continue;
    for (const element of root.querySelectorAll('*')) {
      const { openOrClosedShadowRoot: inner } = element as Opened;
      if (inner && inner !== own) roots.push(inner);
    }
  }
  return shown;
}
