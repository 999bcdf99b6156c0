import { SHAPE } from '../../ui/shape.ts';
import type { GuardKind } from '../../watch/guard/question.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The watchdog with both ears up, as src/ui/mark.tsx draws it: that one needs Preact. */
const HEAD = 'M32 15C44.5 15 53.5 22.8 53.5 34 53.5 46 43.4 60.5 32 60.5S10.5 46 10.5 34C10.5 22.8 19.5 15 32 15Z';
const EAR = 'M10.8 36 3.9 6.9C3.1 3.6 6.7 1.2 9.5 3.2L28 16.5Z';

const LOOP = 'M19.5 10.5A7.6 7.6 0 0 0 5.6 8M5 4.2V8.5h4.3M4.5 13.5A7.6 7.6 0 0 0 18.4 16M19 19.8v-4.3h-4.3';

/** Drawn on a grid of 24. */
const GLYPH: Readonly<Record<GuardKind, string>> = {
  'reload-on': LOOP,
  'reload-raised': LOOP,
  'switch-on': 'M12 4v7.5M7 7a7.3 7.3 0 1 0 10 0',
  'limit-raised': 'M5.4 17.5a8 8 0 1 1 13.2 0M12 13.5l3.8-4',
  buy: 'M4 5h2l1.8 10.2a1.5 1.5 0 0 0 1.5 1.3h7.2a1.5 1.5 0 0 0 1.5-1.2L19.5 8.5H7M10 20h.01M16.5 20h.01',
  claim:
    'M4.5 12v7a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5v-7M3.5 8h17v4h-17zM12 8v12.5M12 8S11 3.5 8.3 3.5C6 3.5 5.8 7 8.5 8M12 8s1-4.5 3.7-4.5C18 3.5 18.2 7 15.5 8',
  'plan-change': 'M6 8.5h13M15.5 5 19 8.5 15.5 12M18 15.5H5M8.5 12 5 15.5 8.5 19',
  'paid-send': 'M5 12 19.5 4.8 15.8 19.5l-4-5.2zM11.8 14.3l3-4',
};

type Attributes = Readonly<Record<string, string | number | undefined>>;

function drawn(page: Document, grid: number, paths: readonly Attributes[]): SVGElement {
  const make = (name: string, attributes: Attributes) => {
    const element = page.createElementNS(SVG, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const svg = make('svg', { viewBox: `0 0 ${grid} ${grid}`, 'aria-hidden': 'true' });
  svg.append(...paths.map((path) => make('path', path)));
  return svg;
}

/** The watchdog, in the colour of the text. */
export function mark(page: Document): SVGElement {
  return drawn(page, 64, [{ d: HEAD }, { d: EAR }, { d: EAR, transform: 'matrix(-1 0 0 1 64 0)' }]);
}

/** The shape of the tone with a glyph of what is asked. */
export function sign(page: Document, kind: GuardKind, tone: 'danger' | 'warning'): SVGElement {
  const [shape, stroke] = SHAPE[tone];
  const transform = tone === 'warning' ? 'translate(11.2 11.2) scale(.9)' : 'translate(10 10)';
  return drawn(page, 44, [
    { class: 'shape', d: shape, 'stroke-width': stroke },
    { class: 'glyph', d: GLYPH[kind], transform },
  ]);
}
