export type Scheme = 'light' | 'dark';

/**
 * Whether the page is light or dark around an element: by the first background behind it, else by what the page says of
 * itself (`data-mode` since 2025, a class, or the property). Null = as the system has it.
 */
export function schemeAround(element: Element, styleOf: typeof getComputedStyle): Scheme | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const found = schemeOf(styleOf(at).backgroundColor);
    if (found !== null) return found;
  }
  const top = element.ownerDocument.documentElement;
  const said = [top.dataset.mode, ...top.classList, styleOf(top).colorScheme];
  return said.find((word): word is Scheme => word === 'light' || word === 'dark') ?? null;
}

/** Null for what lets another background through, and for a notation that is not known. */
function schemeOf(color: string): Scheme | null {
  // A mixed colour is given as `color(srgb …)`, in parts of one.
  const [, full] = /^(rgb|color\(srgb )/.exec(color) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (full === undefined || alpha < 0.5) return null;
  return red * 0.3 + green * 0.6 + blue * 0.1 > (full === 'rgb' ? 127 : 0.5) ? 'light' : 'dark';
}
