import type { ChartModel } from './chart-model.ts';
import type { Span } from './ranges.ts';
import { isFine } from './scope.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Closer than this nothing more is to be seen. */
export const CLOSEST = HOUR;

/** What a key does: where it moves the cursor, null = away; `zoom`: what is to be shown, null = all again. */
export interface Move {
  readonly at: number | null;
  readonly zoom?: Span | null;
}

/** The keys of the chart; null for a key that it leaves alone. Time runs to the right in every language. */
export function cursorBy(
  key: string,
  at: number | null,
  model: Pick<ChartModel, 'span' | 'now' | 'marks'>,
): Move | null {
  const { span, now, marks } = model;
  const from = at ?? Math.min(now, span.to);
  const step = isFine(model) ? HOUR : DAY;
  const to = (time: number): Move => ({ at: Math.min(Math.max(time, span.from), span.to) });
  switch (key) {
    case 'ArrowLeft':
      return to(from - step);
    case 'ArrowRight':
      return to(from + step);
    case 'PageUp':
      return to(marks.findLast((mark) => mark.at < from)?.at ?? from);
    case 'PageDown':
      return to(marks.find((mark) => mark.at > from)?.at ?? from);
    case 'Home':
      return to(span.from);
    case 'End':
      return to(span.to);
    case 'Escape':
      return at === null ? null : { at: null };
    case '+':
      return { at: from, zoom: closer(span, from) };
    case '-':
      return { at: from, zoom: null };
    default:
      return null;
  }
}

/** Half of what is shown, around a moment. */
function closer({ from, to }: Span, at: number): Span {
  const length = Math.max(CLOSEST, (to - from) / 2);
  const start = Math.min(Math.max(from, at - length / 2), to - length);
  return { from: start, to: start + length };
}
