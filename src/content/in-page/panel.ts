import type { PanelBrief } from '../../watch/brief/brief.ts';
import { panelPlace } from './panel-place.ts';
import { buttonIn, CROSS, createPart, type Ground, named, SIGN, type Tongue, textIn } from './part.ts';
import { isUncovered } from './room.ts';

export interface Panel {
  /** Shows the panel beside an element; null takes it away. */
  draw(panel: PanelBrief | null, tongue: Tongue, beside: Element | null): void;
  /** Has the user hidden it in this tab? */
  isAway(): boolean;
}

/** `putAway`: the user hid the panel. */
export interface PanelNeeds extends Ground {
  readonly putAway: () => void;
}

/** The controls of the usage settings explained, with the account's own numbers. */
export function createPanel({ page, window, putAway }: PanelNeeds): Panel {
  const part = createPart({ page, window }, 'panel');
  const box = textIn(page, 'aside', '', 'panel');
  const details = page.createElement('details');
  const summary = textIn(page, 'summary');
  const content = textIn(page, 'div');
  let written: PanelBrief | null = null;
  let isBelow: boolean | null = null;
  let away = false;
  let anchor: Element | null = null;
  const hide = buttonIn(page, CROSS, 'away', () => {
    away = true;
    putAway();
  });
  details.append(summary, content);
  box.append(details, hide);
  part.root.append(box);

  const write = (panel: PanelBrief) => {
    written = panel;
    summary.replaceChildren(textIn(page, 'i', '', SIGN), textIn(page, 'strong', panel.title));
    const foot = textIn(page, 'footer');
    foot.append(textIn(page, 'p', panel.age), textIn(page, 'p', panel.hint));
    content.replaceChildren(textIn(page, 'p', panel.lead), wireIn(page, panel), foot);
    named(hide, panel.hide);
  };
  const put = (beside: Element) => {
    const place = panelPlace(beside, {
      own: part.host,
      isOpened: isBelow === true && details.open,
      isRtl: window.getComputedStyle(beside).direction === 'rtl',
    });
    // Where there is no room beside it is one line that opens on demand, and covers nothing of the settings by itself.
    if (place.isBelow !== isBelow) details.open = !place.isBelow;
    isBelow = place.isBelow;
    box.classList.toggle('chip', isBelow);
    Object.assign(part.host.style, place.style);
  };
  details.addEventListener('toggle', () => {
    if (anchor !== null && part.host.isConnected) put(anchor);
  });

  return {
    isAway: () => away,
    draw(panel, tongue, beside) {
      anchor = beside;
      if (panel === null || beside === null || !isUncovered(beside, part.host)) return part.hide();
      part.dress(tongue, panel.tone, beside);
      if (written !== panel) write(panel);
      // Its height is known once it is there; nothing is painted in between.
      put(beside);
      part.show();
      put(beside);
    },
  };
}

function wireIn(page: Document, { controls }: PanelBrief): HTMLElement {
  const wire = textIn(page, 'ol');
  for (const { name, state, tone, gate, text } of controls) {
    const row = textIn(page, 'li', `${name} `);
    Object.assign(row.dataset, { gate, tone });
    row.append(textIn(page, 'b', state), textIn(page, 'p', text));
    wire.append(row);
  }
  return wire;
}
