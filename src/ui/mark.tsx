import type { VNode } from 'preact';
import type { Tone } from '../risk/verdict-word.ts';

const HEAD = 'M32 15C44.5 15 53.5 22.8 53.5 34 53.5 46 43.4 60.5 32 60.5S10.5 46 10.5 34C10.5 22.8 19.5 15 32 15Z';
const EAR_DOWN = 'M29 13.8C21 8.6 11.2 9 7 14.6 3 20 1.2 31.2 2.6 39.4 3.4 44 8.6 44.6 10.6 40.6L18 26Z';
const EAR_UP = 'M10.8 36 3.9 6.9C3.1 3.6 6.7 1.2 9.5 3.2L28 16.5Z';

/** How many of the watchdog's ears stand up. */
const EARS: Readonly<Record<Tone, 0 | 1 | 2>> = { ok: 0, unknown: 0, info: 1, warning: 2, danger: 2 };

/** The watchdog, in the colour of the text. */
export function Mark({ tone }: { readonly tone: Tone }): VNode {
  const up = EARS[tone];
  return (
    <svg class="mark" viewBox="0 0 64 64" aria-hidden="true">
      <path d={HEAD} />
      <path d={up > 0 ? EAR_UP : EAR_DOWN} />
      <path transform="matrix(-1 0 0 1 64 0)" d={up > 1 ? EAR_UP : EAR_DOWN} />
    </svg>
  );
}
