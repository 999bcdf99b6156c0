import type { VNode } from 'preact';

/** Drawn on a grid of 16. */
const PATH = {
  refresh: 'M13.3 8a5.3 5.3 0 1 1-1.6-3.8L13.5 6M13.5 2.7V6h-3.3',
  chevron: 'm4.5 6.3 3.5 3.5 3.5-3.5',
  muted: 'M5 3.4A4 4 0 0 1 12 6c0 1.7.4 2.8.8 3.6M4 6c0 3.5-1.5 4.5-1.5 5.5h9M6.5 13.8a1.7 1.7 0 0 0 3 0M2 2l12 12',
  repaired: 'M8 4.8v3.8M8 11.2h.01M2 8a6 6 0 1 1 12 0a6 6 0 1 1-12 0Z',
  card: 'M3.7 3.2h8.6a2 2 0 0 1 2 2v5.6a2 2 0 0 1-2 2H3.7a2 2 0 0 1-2-2V5.2a2 2 0 0 1 2-2ZM1.7 6.5h12.6',
} as const;

export type IconName = keyof typeof PATH;

/** A line icon in the colour of the text. Decoration: the button or the row that it stands in has a name. */
export function Icon({ name, class: extra = '' }: { readonly name: IconName; readonly class?: string }): VNode {
  return (
    <svg class={`i ${extra}`.trim()} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATH[name]} />
    </svg>
  );
}
