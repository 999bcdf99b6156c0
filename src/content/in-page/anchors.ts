import { COMPOSER_SELECTORS } from '../../claude/page/composer-markers.ts';
import { regionOf, SECTION_SELECTORS } from '../../claude/page/section-markers.ts';
import type { AnchorName } from '../../watch/documents/types.ts';

interface Strategy {
  readonly name: string;
  readonly find: (page: ParentNode) => readonly Element[];
}

const all = (selector: string) => (page: ParentNode) => [...page.querySelectorAll(selector)];

/** Where to look, the surest first. */
const STRATEGIES: { readonly [K in AnchorName]: readonly Strategy[] } = {
  composer: COMPOSER_SELECTORS.map(({ name, selector }) => ({ name, find: all(selector) })),
  credits: SECTION_SELECTORS.map((selector) => ({
    name: selector,
    find: (page) => all(selector)(page).flatMap((marker) => regionOf(marker) ?? []),
  })),
};

interface Bounds {
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

/** Smaller or larger is no composer and no section, whatever its name: better nothing than something in a wrong place. */
const BOUNDS: { readonly [K in AnchorName]: Bounds } = {
  composer: { width: 200, height: 36, most: 600 },
  credits: { width: 200, height: 20, most: 4000 },
};

export interface Anchor {
  readonly element: Element;
  /** The strategy that found it, for the diagnostics. */
  readonly by: string;
}

/** The one element that a strategy finds, visible and of a believable size; null where none does. */
export function findAnchor(page: ParentNode, name: AnchorName): Anchor | null {
  for (const { name: by, find } of STRATEGIES[name]) {
    const [element, ...others] = find(page).filter((each) => isBelievable(each, name));
    if (element !== undefined && others.length === 0) return { element, by };
  }
  return null;
}

function isBelievable(element: Element, name: AnchorName): boolean {
  const { width, height } = element.getBoundingClientRect();
  const bounds = BOUNDS[name];
  return width >= bounds.width && height >= bounds.height && height <= bounds.most;
}
