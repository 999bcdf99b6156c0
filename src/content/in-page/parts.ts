import type { Tone } from '../../risk/verdict-word.ts';
import { SHAPE } from '../../ui/shape.ts';
import { END_ISOLATE, ISOLATE } from '../../words/isolated.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MARKED = new RegExp(`${ISOLATE}([^${END_ISOLATE}]*)${END_ISOLATE}`);

/** Drawn on a grid of 16, as src/ui/small-sign.tsx has them: that one needs Preact. */
const GLYPH: Readonly<Record<Tone, string>> = {
  ok: 'm5.2 8.3 2 2 3.7-4.2',
  info: 'M8 7.4v3.6M8 4.9h.01',
  warning: 'M8 4.7v3.6M8 10.9h.01',
  danger: 'M8 4.4v4M8 11.3h.01',
  unknown: 'M6.2 6.5c.1-1 .8-1.6 1.8-1.6s1.8.6 1.8 1.5c0 1.2-1.8 1.3-1.8 2.3M8 11.2h.01',
};
const CROSS = 'm4 4 8 8M12 4l-8 8';
const CHEVRON = 'm4 6 4 4 4-4';

type Children = readonly (Node | string)[];

export interface Parts {
  make<K extends keyof HTMLElementTagNameMap>(
    name: K,
    className: string,
    ...children: Children
  ): HTMLElementTagNameMap[K];
  button(className: string, pressed: () => void): HTMLButtonElement;
  /** A text with its amounts and times as elements that neither break nor change order. */
  said(text: string): Children;
  sign(tone: Tone): SVGElement;
  icon(name: 'cross' | 'chevron'): SVGElement;
}

/** What both parts are made of. Without inline handlers, and without markup that would have to be parsed. */
export function partsOf(page: Document): Parts {
  const make: Parts['make'] = (name, className, ...children) => {
    const element = page.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  };
  const drawn = (className: string, ...paths: readonly (readonly [string, string, string?])[]) => {
    const svg = page.createElementNS(SVG, 'svg');
    for (const [name, value] of [
      ['class', className],
      ['viewBox', '0 0 16 16'],
      ['aria-hidden', 'true'],
    ] as const)
      svg.setAttribute(name, value);
    for (const [part, d, stroke] of paths) {
      const path = page.createElementNS(SVG, 'path');
      path.setAttribute('class', part);
      path.setAttribute('d', d);
      if (stroke !== undefined) path.setAttribute('stroke-width', stroke);
      svg.append(path);
    }
    return svg;
  };
  return {
    make,
    button(className, pressed) {
      const element = make('button', className);
      element.type = 'button';
      element.addEventListener('click', pressed);
      return element;
    },
    // Splitting at one group puts what it matched at the odd places.
    said: (text) => text.split(MARKED).map((piece, at) => (at % 2 === 1 ? make('bdi', '', piece) : piece)),
    sign: (tone) => drawn(tone, ['shape', SHAPE[tone][0], String(SHAPE[tone][1] ?? 3)], ['glyph', GLYPH[tone]]),
    icon: (name) => drawn(name, ['', name === 'cross' ? CROSS : CHEVRON]),
  };
}
