import type { PageItem } from './page-items.ts';
import { clean } from './plain-text.ts';

/** The items with their texts cleaned, and parted at the dots that stand between two statements on one line. */
export function statements(items: readonly PageItem[]): readonly PageItem[] {
  return items.flatMap((item): PageItem[] => {
    if (item.kind !== 'text') return [item];
    const parts = item.text.split(/[·•|]/).map(clean);
    return parts.filter((part) => part !== '').map((text) => ({ ...item, text }));
  });
}
