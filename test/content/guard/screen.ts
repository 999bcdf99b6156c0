import { vi } from 'vitest';

/** What the simulated document lacks of a screen: a top layer, geometry, and clicks of a user. */
export interface Screen {
  /** The newest question's closed root. */
  readonly root: () => ShadowRoot;
  readonly host: () => HTMLElement | null;
  readonly button: (name: 'refuse' | 'allow') => HTMLButtonElement;
  /** Puts the page above the question, or away again; a question that is raised is on top. */
  cover(isCovered: boolean): void;
  /** How often a question was put on top. */
  readonly raised: () => number;
  /** A popover of the page. */
  showPopover(): { readonly hidden: () => boolean };
}

const HOST = 'usage-watchdog-guard';

/** Everything is undone by `vi.restoreAllMocks` and `vi.unstubAllGlobals`. */
export function screen(): Screen {
  let root: ShadowRoot | null = null;
  let isCovered = false;
  let raised = 0;
  let popovers: HTMLElement[] = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    root.elementFromPoint = () => (isCovered ? null : shown());
    return root;
  });
  const shown = () => root?.querySelector('dialog') ?? null;
  vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(function (this: HTMLDialogElement) {
    if (!this.isConnected || this.hasAttribute('open')) throw new DOMException('', 'InvalidStateError');
    this.setAttribute('open', '');
    isCovered = false;
    raised += 1;
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const isThere = this.isConnected && this.closest('[hidden]') === null;
    return (
      isThere ? { left: 100, right: 560, top: 100, bottom: 500 } : { left: 0, right: 0, top: 0, bottom: 0 }
    ) as DOMRect;
  });
  const select = Document.prototype.querySelectorAll;
  vi.spyOn(Document.prototype, 'querySelectorAll').mockImplementation(function (this: Document, selector: string) {
    return (selector === ':popover-open' ? popovers : select.call(this, selector)) as NodeListOf<Element>;
  } as typeof select);
  vi.spyOn(Document.prototype, 'hasFocus').mockReturnValue(true);
  // Where a browser has them: on the prototype.
  const view = document.defaultView;
  Object.defineProperty(Document.prototype, 'defaultView', { get: () => view, configurable: true });
  Object.defineProperty(Document.prototype, 'fullscreenElement', { get: () => null, configurable: true });
  Element.prototype.checkVisibility ??= () => true;
  vi.stubGlobal('IntersectionObserver', undefined);
  vi.stubGlobal('getComputedStyle', () => ({ filter: document.documentElement.style.filter || 'none' }));
  const theRoot = () => {
    if (root === null) throw new Error('no question');
    return root;
  };
  return {
    root: theRoot,
    host: () => document.querySelector<HTMLElement>(HOST),
    button: (name) => theRoot().querySelectorAll('button')[name === 'refuse' ? 0 : 1]!,
    cover(now) {
      isCovered = now;
    },
    raised: () => raised,
    showPopover() {
      const popover = document.createElement('div');
      popover.hidePopover = () => {
        popovers = popovers.filter((each) => each !== popover);
      };
      popovers.push(popover);
      return { hidden: () => !popovers.includes(popover) };
    },
  };
}

/** The same event as if the user had made it. */
export function trusted<T extends Event>(event: T): T {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

export const click = (init: MouseEventInit = {}): MouseEvent =>
  new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init });

export const key = (name: string, init: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...init });
