import type { Rect } from './rect.ts';

/** Where a part stands, in px of the viewport. It hangs on its upper or on its lower edge, and grows the other way. */
export interface Placement {
  readonly x: number;
  readonly width: number;
  readonly top: number | null;
  readonly bottom: number | null;
  /** The panel has room to be read as a whole. */
  readonly isOpen: boolean;
}

export interface View {
  readonly width: number;
  readonly height: number;
}

const GAP = 8;
const LINE = 36;
const PANEL = 320;
const BESIDE = 12;
/** What a panel that is folded to its heading needs. */
export const FOLDED = 44;
/** What a panel is taken to need before it was seen. */
const UNFOLDED = 260;

/** Over the gap above the composer; null where there is no room for it. */
export function linePlacement(composer: Rect, view: View): Placement | null {
  const x = Math.max(composer.left, GAP);
  const width = Math.min(composer.right, view.width - GAP) - x;
  if (width < 200 || composer.top < LINE + 2 * GAP || composer.top > view.height - GAP) return null;
  return { x, width, top: null, bottom: view.height - composer.top + GAP, isOpen: true };
}

/**
 * Where the panel can stand, the best first: beside what holds the section, folded below the section, folded below what
 * holds it. All but the last, at the edge of the window, are taken only where nothing of the page is covered.
 *
 * @param holder the dialog around the section, else the section itself
 * @param height of the panel, once it is known
 */
export function panelPlacements(
  section: Rect,
  holder: Rect,
  view: View,
  { isRtl, height = UNFOLDED }: { readonly isRtl: boolean; readonly height?: number | undefined },
): readonly Placement[] {
  const top = Math.max(GAP, Math.min(section.top, view.height - height - GAP));
  const sides = [
    { room: view.width - holder.right, x: holder.right + BESIDE },
    { room: holder.left, x: holder.left - BESIDE - PANEL },
  ];
  if (isRtl) sides.reverse();
  const beside = sides
    .filter(({ room }) => room >= PANEL + BESIDE + GAP)
    .map(({ x }): Placement => ({ x, width: PANEL, top, bottom: null, isOpen: true }));
  const width = Math.min(PANEL, view.width - 2 * GAP);
  const start = isRtl ? section.right - width : section.left;
  const x = Math.max(GAP, Math.min(start, view.width - width - GAP));
  const below = [section.bottom, holder.bottom]
    .filter((edge) => edge + GAP + FOLDED + GAP <= view.height)
    .map((edge): Placement => ({ x, width, top: edge + GAP, bottom: null, isOpen: false }));
  return [...beside, ...below, { x, width, top: null, bottom: GAP, isOpen: false }];
}
