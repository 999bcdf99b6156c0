import type { Span } from './ranges.ts';

/** Where times stand, in pixels from the left edge of the chart. Time runs to the right in every language. */
export interface Frame {
  /** The ends of the time axis. */
  readonly left: number;
  readonly right: number;
  /** Pixels of one unit of the design at the reader's text size. */
  readonly unit: number;
  xOf(at: number): number;
  /** The time at a place, epoch ms, never beyond the ends. */
  timeAt(x: number): number;
}

interface Measures {
  readonly gutter: number;
  readonly margin: number;
  readonly unit: number;
}

/** @param width of the whole chart, pixels. */
export function frameOf({ gutter, margin, unit }: Measures, { from, to }: Span, width: number): Frame {
  const [left, right] = [gutter, Math.max(gutter + 1, width - margin)];
  return {
    left,
    right,
    unit,
    xOf: (at) => left + ((at - from) / (to - from)) * (right - left),
    timeAt: (x) => Math.round(from + (Math.min(Math.max(0, x - left), right - left) / (right - left)) * (to - from)),
  };
}
