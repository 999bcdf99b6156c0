import type { Control } from '../../account/account.ts';
import type { LineBrief } from '../../watch/brief/brief.ts';
import { timer } from '../timer.ts';
import { buttonIn, CROSS, createPart, type Ground, named, SIGN, type Tongue, textIn } from './part.ts';
import { isFree } from './room.ts';

export interface Line {
  /** Shows the line over an element; null takes it away. */
  draw(line: LineBrief | null, tongue: Tongue, over: Element | null): void;
  /** Has the user put this away? Then it stays away until it is about something else. */
  isAway(line: LineBrief): boolean;
}

export interface LineNeeds extends Ground {
  /** The user wants to turn something off. */
  readonly act: (control: Control) => void;
  /** The user put the line away. */
  readonly putAway: () => void;
  readonly signal: AbortSignal;
}

/** Below the line, the more the better; above it, nothing may be touched. */
const GAPS = [8, 4] as const;
const CLEARANCE = 2;
/** Of one line of text; what has more is measured. */
const HEIGHT = 36;
const ROW_PX = 8;

/** A live region has to be there before its words are… */
const SAY_AFTER = 200;
/** …and need not be read again after them. */
const SAID_AFTER = 5000;

/** The slim line over the composer, while paid use is near or going on. */
export function createLine({ page, window, act, putAway, signal }: LineNeeds): Line {
  const part = createPart({ page, window }, 'line');
  const box = textIn(page, 'div', '', 'line');
  const lead = textIn(page, 'b');
  const rest = textIn(page, 'span');
  const text = textIn(page, 'p');
  const status = textIn(page, 'span', '', 'status');
  let written: LineBrief | null = null;
  let away = '';
  let said = '';
  let heights = new Map<string, number>();
  const action = buttonIn(page, '', 'act', () => {
    if (written?.action) act(written.action.control);
  });
  const dismiss = buttonIn(page, CROSS, 'away', () => {
    away = written?.key ?? '';
    putAway();
  });
  status.role = 'status';
  text.append(lead, ' ', rest);
  box.append(textIn(page, 'i', '', SIGN), text, action, dismiss);
  part.root.append(box, status);

  const silent = timer(() => status.replaceChildren(), signal);
  // Once for each occasion: figures that change are there to be read, and interrupt nobody.
  const say = timer(() => {
    if (said === written?.key) return;
    said = written?.key ?? '';
    status.textContent = text.textContent;
    silent.start(SAID_AFTER);
  }, signal);

  const write = (line: LineBrief, words: string) => {
    written = line;
    lead.textContent = line.lead;
    rest.textContent = line.text;
    heights = new Map();
    action.textContent = line.action?.label ?? '';
    action.hidden = line.action === null;
    named(dismiss, words);
  };
  /** False without room: it would lie over what is written there. */
  const put = (over: Element, height: number): boolean => {
    const { left, top, width } = over.getBoundingClientRect();
    const isRoom = (gap: number) => {
      const box = { left, top: top - gap - height - CLEARANCE, width, height: height + CLEARANCE };
      return isFree(box, over, part.host, ROW_PX);
    };
    const gap = GAPS.find(isRoom);
    if (gap === undefined) return false;
    const bottom = page.documentElement.clientHeight - top + gap;
    Object.assign(part.host.style, { left: `${left}px`, width: `${width}px`, bottom: `${bottom}px` });
    part.show();
    return true;
  };
  const fits = (over: Element, isShort: boolean): boolean => {
    box.classList.toggle('short', isShort);
    const of = `${isShort} ${over.getBoundingClientRect().width}`;
    const height = heights.get(of) ?? HEIGHT;
    if (!put(over, height)) return false;
    // Its true height is known once it is there; nothing is painted in between.
    const measured = Math.max(HEIGHT, part.host.getBoundingClientRect().height);
    heights.set(of, measured);
    return measured === height || put(over, measured);
  };

  return {
    isAway: ({ key }) => key === away,
    draw(line, tongue, over) {
      if (line === null || over === null) return part.hide();
      part.dress(tongue, line.tone, over);
      if (written !== line) write(line, tongue.dismiss);
      // Where all of it would be too tall, what is the case has to do.
      if (fits(over, false) || fits(over, true)) say.start(SAY_AFTER);
      else part.hide();
    },
  };
}
