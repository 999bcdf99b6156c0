/** A box in the viewport, CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Text is looked for at so many points across: no round button fits between them. */
const COLUMNS = 9;
const EDGE = 1;

/** What is something by itself, without a text of its own. */
const THINGS = 'nav, button, a, input, select, textarea, img, svg, video, canvas, iframe, [role="button"]';

/**
 * Can a part of ours be in a place beside an element, without lying on anything that the page shows there? A dialog or a
 * menu over the element leaves no room, nor does one over the place. `step`: the height of what could be missed, px.
 */
export function isFree(box: Box, beside: Element, own: Element, step: number): boolean {
  const page = beside.ownerDocument;
  return (
    isUncovered(beside, own) && pointsIn(box, step).every(([x, y]) => isBackground(topmost(page, x, y, own), beside))
  );
}

/** Is anything of an element to be seen, with nothing of the page over it? */
export function isUncovered(element: Element, own: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [0.1, 0.3, 0.5, 0.7, 0.9].some((part) =>
    element.contains(topmost(element.ownerDocument, left + width / 2, top + height * part, own)),
  );
}

function pointsIn({ left, top, width, height }: Box, step: number): readonly (readonly [number, number])[] {
  const rows = Math.ceil(height / step);
  const across = (index: number) => left + EDGE + ((width - 2 * EDGE) * index) / (COLUMNS - 1);
  const down = (index: number) => top + EDGE + ((height - 2 * EDGE) * index) / rows;
  return Array.from({ length: rows + 1 }, (_row, row) =>
    Array.from({ length: COLUMNS }, (_column, column) => [across(column), down(row)] as const),
  ).flat();
}

/** What is on top at a point, but for ours; null outside of the window. */
function topmost(page: Document, x: number, y: number, own: Element): Element | null {
  const hit = page.elementFromPoint(x, y);
  return hit === own ? (page.elementsFromPoint(x, y).find((element) => element !== own) ?? null) : hit;
}

function isBackground(element: Element | null, beside: Element): boolean {
  if (element === null) return false;
  if (element.contains(beside)) return true;
  // A dialog or a menu is put beside the application, at the end of the page.
  if (layerOf(element) !== layerOf(beside)) return false;
  return element.closest(THINGS) === null && ![...element.childNodes].some(isText);
}

function layerOf(element: Element): Element {
  const { body } = element.ownerDocument;
  let layer = element;
  while (layer.parentElement !== null && layer.parentElement !== body) layer = layer.parentElement;
  return layer;
}

function isText({ nodeType, nodeValue }: ChildNode): boolean {
  return nodeType === 3 && (nodeValue ?? '').trim() !== '';
}
