import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How a drawing is to look: it is drawn anew for each new one. Pixels. */
export interface Look {
  readonly width: number;
  /** One unit of the design at the reader's text size. */
  readonly unit: number;
}

const MEDIA = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** The width of an element and the theme: a new value whenever one of them changed. */
export function useLook(box: RefObject<HTMLElement | null>): Look {
  const [look, setLook] = useState<Look>({ width: 0, unit: 1 });
  useEffect(() => {
    const measure = () => setLook(lookOf(box.current));
    const resized = new ResizeObserver(measure);
    if (box.current) resized.observe(box.current);
    const themed = new MutationObserver(measure);
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'style'] });
    const media = MEDIA.map((query) => matchMedia(query));
    for (const each of media) each.addEventListener('change', measure);
    return () => {
      resized.disconnect();
      themed.disconnect();
      for (const each of media) each.removeEventListener('change', measure);
    };
  }, [box]);
  return look;
}

function lookOf(box: HTMLElement | null): Look {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { width: box?.clientWidth ?? 0, unit: size / 16 };
}
