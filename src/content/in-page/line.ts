import type { BriefDocument, LineBrief } from '../../watch/brief/brief.ts';
import { buttonIn, createPart, textIn } from './part.ts';

export interface Line {
  /** Shows the line over an element; null takes it away. Put away by the user it stays away until it says something else. */
  draw(
    line: LineBrief | null,
    brief: Pick<BriefDocument, 'language' | 'direction' | 'dismiss'>,
    over: Element | null,
  ): void;
}

const GAP = 8;
const HEIGHT = 36;

/** The slim line over the composer, while paid use is near or going on. */
export function createLine(page: Document, window: Window, act: () => void): Line {
  const part = createPart(page, 'line');
  const box = page.createElement('div');
  part.root.append(box);
  let said = '';
  let away = '';
  const write = (line: LineBrief, dismiss: string) => {
    said = line.text;
    box.className = 'line';
    box.dataset.tone = line.tone;
    const text = textIn(page, 'p', line.text);
    // Said once by a screen reader: the element stays, only its text is another.
    text.setAttribute('role', 'status');
    const put = () => {
      away = line.text;
      part.hide();
    };
    box.replaceChildren(text, buttonIn(page, line.action, 'act', act), buttonIn(page, dismiss, 'away', put));
  };
  return {
    draw(line, { language, direction, dismiss }, over) {
      if (line === null || over === null || line.text === away) return part.hide();
      part.host.lang = language;
      part.host.dir = direction;
      part.host.dataset.tone = line.tone;
      if (said !== line.text) write(line, dismiss);
      const { left, top, width } = over.getBoundingClientRect();
      // Without room above it would lie over what is written there.
      if (top < HEIGHT + GAP) return part.hide();
      part.show(page);
      part.host.style.left = `${Math.round(left)}px`;
      part.host.style.width = `${Math.round(width)}px`;
      part.host.style.bottom = `${Math.round(window.innerHeight - top + GAP)}px`;
    },
  };
}
