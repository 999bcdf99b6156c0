import type { VNode } from 'preact';
import type { Tone } from '../risk/verdict-word.ts';
import { SHAPE } from './shape.ts';

/** Drawn on a grid of 16. */
const GLYPH: Readonly<Record<Tone, string>> = {
  ok: 'm5.2 8.3 2 2 3.7-4.2',
  info: 'M8 7.4v3.6M8 4.9h.01',
  warning: 'M8 4.7v3.6M8 10.9h.01',
  danger: 'M8 4.4v4M8 11.3h.01',
  unknown: 'M6.2 6.5c.1-1 .8-1.6 1.8-1.6s1.8.6 1.8 1.5c0 1.2-1.8 1.3-1.8 2.3M8 11.2h.01',
};

/** The shape of a tone at the size of a line of text. With a `label` it speaks, without one it is decoration. */
export function SmallSign({ tone, label }: { readonly tone: Tone; readonly label?: string }): VNode {
  const [path, stroke] = SHAPE[tone];
  const drawing = (
    <>
      <path class="shape" transform="scale(.3636)" d={path} stroke-width={stroke} />
      <path class="glyph" d={GLYPH[tone]} />
    </>
  );
  if (label === undefined) {
    return (
      <svg class="sev" data-tone={tone} viewBox="0 0 16 16" aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg class="sev" data-tone={tone} viewBox="0 0 16 16" role="img" aria-label={label}>
      {drawing}
    </svg>
  );
}
