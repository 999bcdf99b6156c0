import { softJoin } from './soft-join.ts';

/** A piece of text as one sees it, a bar, or a switch, in the order of the document. */
export type PageItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly element: Element;
      /** 1–6 in a heading, else null. */
      readonly heading: number | null;
      /** On a button or a link: an offer to do something, not a statement. */
      readonly pressable: boolean;
    }
  | { readonly kind: 'meter'; readonly element: Element }
  | { readonly kind: 'switch'; readonly element: Element; readonly checked: boolean };

export type TextItem = Extract<PageItem, { kind: 'text' }>;

/** More than any settings page has: something else is being read, or the page has gone wrong. */
const MOST_NODES = 8000;
const LONGEST_TEXT = 400;

const INLINE = wordSet('SPAN B STRONG EM I SMALL SUP SUB BDI BDO U S MARK ABBR TIME FONT DATA');
/** Other dialogs are left out too: each is read on its own. */
const UNREAD_TAGS = wordSet('SCRIPT STYLE TEMPLATE NOSCRIPT NAV ASIDE TEXTAREA INPUT SELECT SVG IFRAME CANVAS DIALOG');
const UNREAD_ROLES = wordSet('dialog alertdialog navigation');
const METER = wordSet('METER PROGRESS meter progressbar');
const PRESSABLE = wordSet('BUTTON A button link tab option menuitem');

/** What holds for all within an element. */
type Context = Pick<TextItem, 'heading' | 'pressable'>;

interface Walk {
  readonly items: PageItem[];
  nodes: number;
  /** A text that the next one may belong to: nothing but the edges of inline elements lies between. */
  open: TextItem | null;
}

/** What is written within `root`; null when there is too much of it to be a settings page. */
export function pageItems(root: Node): readonly PageItem[] | null {
  const walk: Walk = { items: [], nodes: 0, open: null };
  visitChildren(root, { heading: null, pressable: false }, walk);
  return walk.nodes > MOST_NODES ? null : walk.items;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

function visitChildren(parent: Node, context: Context, walk: Walk): void {
  for (const child of parent.childNodes) {
    walk.nodes += 1;
    if (walk.nodes > MOST_NODES) return;
    if (child.nodeType === 3) addText(child, context, walk);
    else if (child.nodeType === 1) visitElement(child as Element, context, walk);
  }
}

function visitElement(element: Element, context: Context, walk: Walk): void {
  const tag = element.tagName.toUpperCase();
  const role = element.getAttribute('role') ?? '';
  const inline = INLINE.has(tag);
  if (!inline) walk.open = null;
  if (METER.has(tag) || METER.has(role)) {
    walk.items.push({ kind: 'meter', element });
  } else if (!isLeftOut(element, tag, role)) {
    if (role === 'switch') addSwitch(element, walk);
    visitChildren(element, contextWithin(element, tag, role, context), walk);
  }
  if (!inline) walk.open = null;
}

function isLeftOut(element: Element, tag: string, role: string): boolean {
  // Our own panels stand in the same page, and say the same words.
  if (UNREAD_TAGS.has(tag) || UNREAD_ROLES.has(role) || tag.startsWith('USAGE-WATCHDOG')) return true;
  const unseen = element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
  return unseen || /display:\s*none/.test(element.getAttribute('style') ?? '');
}

function addSwitch(element: Element, walk: Walk): void {
  walk.items.push({ kind: 'switch', element, checked: element.getAttribute('aria-checked') === 'true' });
}

function contextWithin(element: Element, tag: string, role: string, context: Context): Context {
  const named =
    /^H([1-6])$/.exec(tag)?.[1] ?? (role === 'heading' ? (element.getAttribute('aria-level') ?? '2') : null);
  return {
    heading: named === null ? context.heading : Number(named) || 2,
    pressable: context.pressable || PRESSABLE.has(tag) || PRESSABLE.has(role),
  };
}

function addText(node: Node, context: Context, walk: Walk): void {
  const element = node.parentElement;
  const raw = node.nodeValue ?? '';
  if (element === null || raw.trim() === '' || raw.length > LONGEST_TEXT) return;
  const before = walk.open;
  // React writes `{amount} spent` as two text nodes of one element.
  const joined =
    before === null ? null : before.element === element ? `${before.text}${raw}` : softJoin(before.text, raw);
  const item: TextItem =
    before !== null && joined !== null
      ? { ...before, text: joined, element: commonElement(before.element, element) }
      : { kind: 'text', text: raw, element, ...context };
  if (joined !== null) walk.items.pop();
  walk.items.push(item);
  walk.open = item;
}

function commonElement(one: Element, other: Element): Element {
  let common: Element = one;
  while (!common.contains(other) && common.parentElement !== null) common = common.parentElement;
  return common;
}
