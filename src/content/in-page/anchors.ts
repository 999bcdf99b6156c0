import { findCreditsSection, SECTION_SELECTORS } from '../../claude/page/credits-section.ts';
import { pageItems } from '../../claude/page/page-items.ts';
import { statements } from '../../claude/page/statements.ts';
import { type Rect, rectOf } from './rect.ts';

export type AnchorName = 'composer' | 'credits';

/** By which strategy each anchor was found last; null = not found, or not looked for yet. */
export type AnchorsFound = Readonly<Record<AnchorName, string | null>>;

export interface Anchor {
  readonly element: Element;
  readonly by: string;
}

const DIALOG = '[role="dialog"],[role="alertdialog"],dialog';
const TEST_ID = '[data-testid="chat-input"]';
const EDITOR = '[contenteditable="true"],textarea';

/** Tried in order: the box around an input is what the line stands on. */
const COMPOSER = [
  ['test id in a fieldset', TEST_ID, 'fieldset'],
  ['test id in a form', TEST_ID, 'form'],
  ['test id beside a button', TEST_ID, ':has(button)'],
  ['editor in a fieldset', EDITOR, 'fieldset:has(button)'],
  ['editor in a form', EDITOR, 'form:has(button)'],
] as const;

/** Tried in order, and in each the section's own strategies. A dialog lies over a page that may show the same. */
const CREDITS = [
  ['dialog', DIALOG],
  ['main', 'main'],
  ['page', 'body'],
] as const;

/** What can be believed of a box, in px: least and most of width and height. */
const BELIEVABLE = {
  composer: [200, 1600, 36, 700],
  credits: [200, 1600, 24, 4000],
} as const;

/** The composer of the chat; null when there is none, or when it is not certain which. */
export function findComposer(page: Document): Anchor | null {
  for (const [by, input, box] of COMPOSER) {
    const inputs = [...page.querySelectorAll(input)].filter((each) => each.closest(DIALOG) === null);
    const found = theOne('composer', by, inputs.map((each) => each.closest(box)));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * The section on paid use in the usage settings; null when it is not certain. Behind a dialog that was not recognized
 * lies any page, which can have such a heading: there the section's own mark is needed.
 */
export function findCredits(page: Document, route: 'page' | 'dialog'): Anchor | null {
  for (const [where, within] of CREDITS) {
    const sections = [...page.querySelectorAll(within)].map(creditsIn);
    const certain = where === 'dialog' || route === 'page' ? sections : sections.filter((each) => each?.isMarked);
    const by = certain.find((each) => each !== null)?.by ?? '';
    const found = theOne('credits', `${by} in the ${where}`, certain.map((each) => each?.element ?? null));
    if (found !== undefined) return found;
  }
  return null;
}

/** The only one that is seen; null when there are several, undefined when there is none. */
function theOne(name: AnchorName, by: string, candidates: readonly (Element | null)[]): Anchor | null | undefined {
  const seen = [...new Set(candidates)].filter((each) => each !== null && isBelievable(name, each));
  const [element = null] = seen;
  if (element === null) return undefined;
  return seen.length === 1 ? { element, by } : null;
}

function creditsIn(root: Element): (Anchor & { readonly isMarked: boolean }) | null {
  const items = pageItems(root);
  const section = items === null ? null : findCreditsSection(root, statements(items));
  let common = section?.items[0]?.element ?? null;
  if (section === null || common === null) return null;
  for (const { element } of section.items)
    while (common !== null && !common.contains(element)) common = common.parentElement;
  const box: Element | null = common?.closest('section') ?? null;
  const element = box !== null && root.contains(box) ? box : common;
  const isMarked = (SECTION_SELECTORS as readonly string[]).includes(section.anchor);
  return element === null ? null : { element, by: section.anchor, isMarked };
}

/** Of a size that it can have, and neither transparent nor hidden by a style. */
export function isBelievable(name: AnchorName, element: Element): boolean {
  const { left, top, right, bottom }: Rect = rectOf(element);
  const [narrowest, widest, lowest, highest] = BELIEVABLE[name];
  const isSized = right - left >= narrowest && right - left <= widest;
  const styled = { visibilityProperty: true, opacityProperty: true };
  return (
    isSized && bottom - top >= lowest && bottom - top <= highest && element.checkVisibility?.(styled) !== false
  );
}
