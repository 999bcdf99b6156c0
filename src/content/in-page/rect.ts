/** What of a rectangle of the page matters here, in CSS px of the viewport. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** By the prototype: a form's own method gives way to a field of that name. */
export function rectOf(element: Element): Rect {
  return Element.prototype.getBoundingClientRect.call(element);
}
