import type { VNode } from 'preact';
import type { Tone, VerdictWord } from '../risk/verdict-word.ts';
import { SHAPE } from './shape.ts';

/** What a sign can show: a verdict, or a state in which there is none. */
export type SignName = VerdictWord | 'organization' | 'empty' | 'signed-out' | 'no-access' | 'paused';

/** Drawn on a grid of 24. */
const GLYPH: Readonly<Record<SignName, string>> = {
  safe: 'm6 12.5 4.2 4.2L18.5 8',
  credit:
    'M4 7.5v9.2c0 1.5 1.2 2.8 2.8 2.8h10.4c1.5 0 2.8-1.2 2.8-2.8v-5.4c0-1.5-1.2-2.8-2.8-2.8H6a2 2 0 0 1 0-4h10.5M16 14h.01',
  armed: 'M19.5 10.5A7.6 7.6 0 0 0 5.6 8M5 4.2V8.5h4.3M4.5 13.5A7.6 7.6 0 0 0 18.4 16M19 19.8v-4.3h-4.3',
  'overflow-near': 'M5.4 17.5a8 8 0 1 1 13.2 0M12 13.5l3.8-4',
  'charge-near':
    'M5.8 5.8h12.4a2.6 2.6 0 0 1 2.6 2.6V16a2.6 2.6 0 0 1-2.6 2.6H5.8A2.6 2.6 0 0 1 3.2 16V8.4a2.6 2.6 0 0 1 2.6-2.6ZM3.5 10.3h17M7 14.7h2.5',
  paying: 'M6 20V5a1.5 1.5 0 0 1 1.5-1.5h9A1.5 1.5 0 0 1 18 5v15l-3-1.7-3 1.7-3-1.7zM9.5 8h5M9.5 12.2h5',
  blind:
    'M9.9 6.3A9 9 0 0 1 12 6c5.6 0 9 6 9 6a15 15 0 0 1-2.5 3.1M6.3 7.7C4.2 9.2 3 12 3 12s3.4 6 9 6c1.6 0 3-.5 4.3-1.2M4 4l16 16M10.3 10.3a2.5 2.5 0 0 0 3.5 3.5',
  organization:
    'M5 20V6.5A1.5 1.5 0 0 1 6.5 5h6A1.5 1.5 0 0 1 14 6.5V20M14 10.5h3.5A1.5 1.5 0 0 1 19 12v8M3.5 20h17M8.2 9h2.6M8.2 13h2.6',
  empty: 'M6.5 12h.01M12 12h.01M17.5 12h.01',
  'signed-out': 'M13.5 4.5H17a2.5 2.5 0 0 1 2.5 2.5v10a2.5 2.5 0 0 1-2.5 2.5h-3.5M4 12h10.5M10.8 8.2 14.5 12l-3.7 3.8',
  'no-access':
    'M7.4 11h9.2a2.4 2.4 0 0 1 2.4 2.4v4.2a2.4 2.4 0 0 1-2.4 2.4H7.4A2.4 2.4 0 0 1 5 17.6v-4.2A2.4 2.4 0 0 1 7.4 11ZM8.2 11V8a3.8 3.8 0 0 1 7.6 0v3',
  paused: 'M9 6.5v11M15 6.5v11',
};

/** Dots need a heavier stroke to be seen, a gauge in a diamond less room. */
const HEAVY: readonly SignName[] = ['empty', 'paused'];
const INSET: Readonly<Partial<Record<Tone, string>>> = { warning: 'translate(11.2 11.2) scale(.9)' };

/** The sign of a verdict: the shape of its tone with a glyph. Says nothing to a screen reader: the headline does. */
export function Sign({ name, tone }: { readonly name: SignName; readonly tone: Tone }): VNode {
  const [path, stroke] = SHAPE[tone];
  return (
    <svg class="sign" data-tone={tone} viewBox="0 0 44 44" aria-hidden="true">
      <path class="shape" d={path} stroke-width={stroke} />
      <path
        class={HEAVY.includes(name) ? 'glyph heavy' : 'glyph'}
        transform={INSET[tone] ?? 'translate(10 10)'}
        d={GLYPH[name]}
      />
    </svg>
  );
}
