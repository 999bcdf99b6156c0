import type { Tone } from '../risk/verdict-word.ts';

/**
 * The outline of a tone on a grid of 44: each has its own, so that colour never stands alone. What is drawn is a small
 * core with a thick round stroke, which rounds the corners; the circle of the unknown is a dashed line instead.
 */
export const SHAPE: Readonly<Record<Tone, readonly [path: string, stroke: number | undefined]>> = {
  ok: ['M22 22h0', 39],
  info: ['M14.5 14.5h15v15h-15Z', 22],
  warning: ['M22 7 37 22 22 37 7 22Z', 14],
  danger: ['M15 5.5h14l9.5 9.5v14L29 38.5H15L5.5 29V15Z', 6],
  unknown: ['M3 22a19 19 0 1 1 38 0a19 19 0 1 1-38 0Z', undefined],
};
