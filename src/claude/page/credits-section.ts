import type { PageItem } from './page-items.ts';
import { plain } from './plain-text.ts';
import { regionOf, SECTION_SELECTORS } from './section-markers.ts';
import { phrasesFor } from './words-of-the-page.ts';

/** The part of the settings that is about paid use, and by what it was found. */
export interface CreditsSection {
  readonly items: readonly PageItem[];
  readonly anchor: string;
}

/** Finds the section among the items of `container`: by its id, by its test id, else by its heading. */
export function findCreditsSection(container: ParentNode, items: readonly PageItem[]): CreditsSection | null {
  for (const anchor of SECTION_SELECTORS) {
    const marker = container.querySelector(anchor);
    const region = marker === null ? null : regionOf(marker);
    const inside = region === null ? [] : items.filter((item) => region.contains(item.element));
    if (inside.some(isTitle)) return { items: inside, anchor };
  }
  return underHeading(items);
}

function isTitle(item: PageItem): boolean {
  return item.kind === 'text' && !item.pressable && phrasesFor('title').includes(plain(item.text));
}

function isOtherLedger(item: PageItem): boolean {
  return item.kind === 'text' && item.heading !== null && phrasesFor('cloud').includes(plain(item.text));
}

function levelOf(item: PageItem | undefined): number | null {
  return item?.kind === 'text' ? item.heading : null;
}

function underHeading(items: readonly PageItem[]): CreditsSection | null {
  const start = bestTitle(items);
  const title = items[start];
  if (title?.kind !== 'text') return null;
  const level = levelOf(title) ?? 7;
  const next = items.findIndex(
    (item, index) => index > start && ((levelOf(item) ?? 8) <= level || isOtherLedger(item)),
  );
  const end = next === -1 ? items.length : next;
  return { items: items.slice(start, end), anchor: `heading "${plain(title.text)}"` };
}

function bestTitle(items: readonly PageItem[]): number {
  const heading = items.findIndex((item) => isTitle(item) && levelOf(item) !== null);
  return heading === -1 ? items.findIndex(isTitle) : heading;
}
