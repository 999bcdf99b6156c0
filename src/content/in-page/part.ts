import { schemeAround } from '../../claude/page/page-scheme.ts';
import type { BriefDocument } from '../../watch/brief/brief.ts';

/** What is the same for every part: the language of its words, and how it looks. */
export type Tongue = Pick<BriefDocument, 'language' | 'direction' | 'dismiss' | 'style'>;

/** The page that the parts are over. */
export interface Ground {
  readonly page: Document;
  readonly window: Pick<typeof globalThis, 'getComputedStyle'>;
}

/** One part of ours in the page: a host that takes no room in it, and a closed shadow root. */
export interface Part {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** In the page's own colours, as they are around an element. */
  dress(tongue: Tongue, tone: string, beside: Element): void;
  /** Puts it there, or takes it away; no trace is left. */
  show(): void;
  hide(): void;
}

/** The host is over the page and never in it: nothing moves when it comes or goes. */
const HOST_STYLE = 'all: initial; position: fixed; z-index: 2147483000;';

/** A click of ours is none beside the page's dialog, which would close for it. */
const OWN_EVENTS = ['pointerdown', 'mousedown', 'touchstart', 'click', 'focusin'] as const;

export function createPart({ page, window }: Ground, name: 'line' | 'panel'): Part {
  const host = page.createElement(`usage-watchdog-${name}`);
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  root.append(style);
  for (const event of OWN_EVENTS) host.addEventListener(event, (heard) => heard.stopPropagation());
  return {
    host,
    root,
    dress(tongue, tone, beside) {
      const scheme = schemeAround(beside, (element) => window.getComputedStyle(element)) ?? 'light dark';
      if (style.textContent !== tongue.style) style.textContent = tongue.style;
      host.lang = tongue.language;
      host.dir = tongue.direction;
      Object.assign(host.dataset, { tone, theme: scheme });
      host.style.colorScheme = scheme;
    },
    show() {
      if (!host.isConnected) page.documentElement.append(host);
    },
    hide: () => host.remove(),
  };
}

/** An element with a text. */
export function textIn(page: Document, tag: string, text = '', name = ''): HTMLElement {
  const element = page.createElement(tag);
  element.textContent = text;
  if (name !== '') element.className = name;
  return element;
}

/** Answers a click of the user, which takes no focus from where they write. */
export function buttonIn(page: Document, text: string, name: string, pressed: () => void): HTMLElement {
  const button = textIn(page, 'button', text, name);
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    if (event.isTrusted) pressed();
  });
  return button;
}

/** The button that puts a part away, with its name. */
export function named(button: HTMLElement, name: string): void {
  button.title = name;
  button.ariaLabel = name;
}

/** The shape of a tone; for those who see it. */
export const SIGN = 'sign';

/** The cross of a button that puts something away. */
export const CROSS = '×';
