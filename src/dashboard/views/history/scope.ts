import type { Format } from '../../../words/format.ts';
import type { Span } from './ranges.ts';

/** What is looked at, and how finely: everything that the panels share. */
export interface Scope {
  readonly span: Span;
  /** Epoch ms. */
  readonly now: number;
  /** How many pixels wide. */
  readonly columns: number;
  readonly msPerPixel: number;
  readonly format: Format;
}

const DAY = 86_400_000;
/** Up to here each reading of a plan window is shown, beyond it the highest of each day. */
const FINE = 9 * DAY;

/** From here on a day is too narrow to be seen beside another. */
const COARSE = 200 * DAY;

/** What one bar of the plan windows stands for. */
export function grainOf({ span }: Pick<Scope, 'span'>): 'reading' | 'day' | 'week' {
  if (isFine({ span })) return 'reading';
  return span.to - span.from <= COARSE ? 'day' : 'week';
}

export function isFine({ span }: Pick<Scope, 'span'>): boolean {
  return span.to - span.from <= FINE;
}

/**
 * Pauses shorter than this are not shown, ms: over a few days what is too narrow to be seen, over weeks and months, where
 * the panels speak of days, the nights in which nobody looked.
 */
export function leastGap(scope: Scope): number {
  return isFine(scope) ? 3 * scope.msPerPixel : Math.max(1.5 * DAY, 3 * scope.msPerPixel);
}
