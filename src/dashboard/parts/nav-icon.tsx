import type { VNode } from 'preact';

/** Drawn on a grid of 16. Apart from the popup's icons, which every popup has to carry. */
const PATH = {
  overview:
    'M3.3 2h2.4A1.3 1.3 0 0 1 7 3.3v2.4A1.3 1.3 0 0 1 5.7 7H3.3A1.3 1.3 0 0 1 2 5.7V3.3A1.3 1.3 0 0 1 3.3 2ZM10.3 2h2.4A1.3 1.3 0 0 1 14 3.3v2.4A1.3 1.3 0 0 1 12.7 7h-2.4A1.3 1.3 0 0 1 9 5.7V3.3A1.3 1.3 0 0 1 10.3 2ZM3.3 9h2.4A1.3 1.3 0 0 1 7 10.3v2.4A1.3 1.3 0 0 1 5.7 14H3.3A1.3 1.3 0 0 1 2 12.7v-2.4A1.3 1.3 0 0 1 3.3 9ZM10.3 9h2.4a1.3 1.3 0 0 1 1.3 1.3v2.4a1.3 1.3 0 0 1-1.3 1.3h-2.4A1.3 1.3 0 0 1 9 12.7v-2.4A1.3 1.3 0 0 1 10.3 9Z',
  history: 'M2 12.5 6 7.5l3 2.5 5-6.5',
  ledger: 'M3 3.5h10M3 8h10M3 12.5h6',
  credits: 'M2.5 5v6.5A2 2 0 0 0 4.5 13.5h7a2 2 0 0 0 2-2V7.7a2 2 0 0 0-2-2H4A1.5 1.5 0 0 1 4 2.7h7M10.7 9.5h.01',
  settings:
    'M2.5 4.5h6M12.5 4.5h1M2.5 11.5h1M7.5 11.5h6M8.6 4.5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0ZM3.6 11.5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0Z',
  diagnostics: 'M1.5 8h3l2-5 3 10 2-5h3',
  privacy: 'M8 1.8 13 3.7v4.1c0 3-2.1 5.3-5 6.4-2.9-1.1-5-3.4-5-6.4V3.7z',
} as const;

/** The icon of a view in the menu. Decoration: the link has a name. */
export function NavIcon({ name }: { readonly name: keyof typeof PATH }): VNode {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATH[name]} />
    </svg>
  );
}
