import { PART_STYLE } from './part-style.ts';

/** One part of ours in the page: a host that takes no room in it, and a closed shadow root. */
export interface Part {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts it there, or takes it away; no trace is left. */
  show(page: Document): void;
  hide(): void;
}

/** The host is over the page and never in it: nothing moves when it comes or goes. */
const HOST_STYLE =
  'all: initial; color-scheme: light dark; position: fixed; z-index: 2147483000; pointer-events: auto;';

export function createPart(page: Document, name: 'line' | 'panel'): Part {
  const host = page.createElement(`usage-watchdog-${name}`);
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = PART_STYLE;
  root.append(style);
  return {
    host,
    root,
    show(where) {
      if (!host.isConnected) where.documentElement.append(host);
    },
    hide() {
      host.remove();
    },
  };
}

/** An element with a text. */
export function textIn(page: Document, tag: string, text: string, name = ''): HTMLElement {
  const element = page.createElement(tag);
  element.textContent = text;
  if (name !== '') element.className = name;
  return element;
}

export function buttonIn(page: Document, text: string, name: string, pressed: () => void): HTMLElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.className = name;
  button.addEventListener('click', (event) => {
    if (event.isTrusted) pressed();
  });
  return button;
}
