import type { BriefDocument, PanelBrief } from '../../watch/brief/brief.ts';
import { createPart, textIn } from './part.ts';

export interface Panel {
  /** Shows the panel beside an element; null takes it away. */
  draw(panel: PanelBrief | null, brief: Pick<BriefDocument, 'language' | 'direction'>, beside: Element | null): void;
}

const WIDTH = 320;
const GAP = 16;

/** The controls of the usage settings explained, with the account's own numbers. */
export function createPanel(page: Document, window: Window): Panel {
  const part = createPart(page, 'panel');
  const box = page.createElement('details');
  box.open = true;
  part.root.append(box);
  let said: PanelBrief | null = null;
  let wasBeside: boolean | null = null;
  const write = (panel: PanelBrief) => {
    said = panel;
    const list = page.createElement('dl');
    for (const { name, state, tone, text } of panel.controls) {
      const term = textIn(page, 'dt', `${name} `);
      term.dataset.tone = tone;
      term.append(textIn(page, 'i', state));
      list.append(term, textIn(page, 'dd', text));
    }
    box.replaceChildren(textIn(page, 'summary', panel.title), list, textIn(page, 'p', panel.age, 'age'));
  };
  return {
    draw(panel, { language, direction }, beside) {
      if (panel === null || beside === null) return part.hide();
      part.host.lang = language;
      part.host.dir = direction;
      if (said !== panel) write(panel);
      const { left, right, top } = beside.getBoundingClientRect();
      const room = [window.innerWidth - right, left].findIndex((space) => space >= WIDTH + 2 * GAP);
      const isBeside = room !== -1;
      // Where there is no room it is one line that opens on demand, and covers nothing of the settings by itself.
      if (wasBeside !== isBeside) box.open = isBeside;
      wasBeside = isBeside;
      box.className = isBeside ? 'panel' : 'panel is-chip';
      box.dataset.tone = 'unknown';
      part.show(page);
      Object.assign(part.host.style, isBeside ? besideStyle(room === 0, left, right, top, window) : CORNER);
    },
  };
}

const CORNER = { left: 'auto', top: 'auto', right: `${GAP}px`, bottom: `${GAP}px` };

function besideStyle(isRight: boolean, left: number, right: number, top: number, window: Window) {
  const x = isRight ? right + GAP : left - GAP - WIDTH;
  const y = Math.min(Math.max(top, GAP), window.innerHeight / 2);
  return { left: `${Math.round(x)}px`, top: `${Math.round(y)}px`, right: 'auto', bottom: 'auto' };
}
