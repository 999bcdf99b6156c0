import type { VNode } from 'preact';

/** Drawn on a grid of 16. */
const PATH = {
  refresh: 'M13.3 8a5.3 5.3 0 1 1-1.6-3.8L13.5 6M13.5 2.7V6h-3.3',
  chevron: 'm4.5 6.3 3.5 3.5 3.5-3.5',
  muted: 'M5 3.4A4 4 0 0 1 12 6c0 1.7.4 2.8.8 3.6M4 6c0 3.5-1.5 4.5-1.5 5.5h9M6.5 13.8a1.7 1.7 0 0 0 3 0M2 2l12 12',
  repaired: 'M8 4.8v3.8M8 11.2h.01M2 8a6 6 0 1 1 12 0a6 6 0 1 1-12 0Z',
  snooze: 'M8 4.8V8l2.3 1.5M2 8a6 6 0 1 1 12 0a6 6 0 1 1-12 0Z',
  settings:
    'M2.5 4.5h6M12.5 4.5h1M2.5 11.5h1M7.5 11.5h6M8.6 4.5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0ZM3.6 11.5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0Z',
  dashboard:
    'M4.2 2.5h7.6A2.2 2.2 0 0 1 14 4.7v6.6a2.2 2.2 0 0 1-2.2 2.2H4.2A2.2 2.2 0 0 1 2 11.3V4.7a2.2 2.2 0 0 1 2.2-2.2ZM5 10.5v-2M8 10.5v-5M11 10.5v-3',
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
