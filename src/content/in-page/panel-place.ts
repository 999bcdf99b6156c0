import { isFree } from './room.ts';

/** Where the panel stands, as the style of its host; below the section where it cannot stand beside it. */
export interface PanelPlace {
  readonly isBelow: boolean;
  readonly style: Readonly<Record<'left' | 'top' | 'width' | 'maxHeight', string>>;
}

export interface PanelState {
  /** Our own element; without a height before it was shown. */
  readonly own: Element;
  /** The user has opened it below: then it may lie over the settings. */
  readonly isOpened: boolean;
  /** The page is written from right to left: its end is on the left. */
  readonly isRtl: boolean;
}

const WIDEST = 320;
const NARROWEST = 256;
const GAP = 12;
/** Of a panel that was never shown, and of its one line. */
const USUAL = 340;
const CHIP = 40;
/** Texts of settings are not closer to each other. */
const ROW_PX = 20;

/** Beside a section, on its end side first, where it lies on nothing else; else below it. Nothing moves for it. */
export function panelPlace(section: Element, { own, isOpened, isRtl }: PanelState): PanelPlace {
  const { clientWidth, clientHeight } = section.ownerDocument.documentElement;
  const { left, right, top, bottom } = section.getBoundingClientRect();
  const frame = (section.closest('[role="dialog"], dialog') ?? section).getBoundingClientRect();
  const tall = own.getBoundingClientRect().height;
  const within = (y: number, height: number) => Math.max(GAP, Math.min(y, clientHeight - height - GAP));
  const styled = (x: number, y: number, width: number) => {
    const [l, t, w, h] = [x, y, width, clientHeight - y - GAP].map((length) => `${Math.round(length)}px`);
    return { left: l ?? '', top: t ?? '', width: w ?? '', maxHeight: h ?? '' };
  };
  const height = Math.max(tall, USUAL);
  const y = within(top, height);
  for (const isLeft of [isRtl, !isRtl]) {
    const width = Math.min(WIDEST, (isLeft ? frame.left : clientWidth - frame.right) - 2 * GAP);
    const x = isLeft ? frame.left - GAP - width : frame.right + GAP;
    if (width >= NARROWEST && isFree({ left: x, top: y, width, height }, section, own, ROW_PX))
      return { isBelow: false, style: styled(x, y, width) };
  }
  const width = Math.min(WIDEST, clientWidth - 2 * GAP);
  const x = Math.max(GAP, Math.min(isRtl ? right - width : left, clientWidth - width - GAP));
  const under = { left: x, top: bottom + GAP / 2, width, height: CHIP };
  // Where the section ends beyond the window, or something is under it: at the lower edge of the window.
  const isRoom = isOpened || isFree(under, section, own, ROW_PX);
  return { isBelow: true, style: styled(x, within(isRoom ? under.top : clientHeight, tall || CHIP), width) };
}
