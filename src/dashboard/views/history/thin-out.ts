import type { Span } from './ranges.ts';

type Values = readonly (number | null)[];

/**
 * The places of as many points as can be told apart, ascending: of what falls into one of `columns` equal parts of a span
 * only the first, the last, and each line's lowest, highest and first gap are kept. Costs as much as there are points.
 */
export function thinOut(
  xs: readonly number[],
  lines: readonly Values[],
  { from, to }: Span,
  columns: number,
): readonly number[] {
  const kept: number[] = [];
  const width = Math.max(1, (to - from) / Math.max(1, columns));
  const columnOf = (at: number) => Math.floor(((xs[at] ?? 0) - from) / width);
  let start = 0;
  while (start < xs.length) {
    const column = columnOf(start);
    let end = start + 1;
    while (end < xs.length && columnOf(end) === column) end += 1;
    const telling = new Set([start, end - 1, ...lines.flatMap((ys) => tellingOf(ys, start, end))]);
    kept.push(...[...telling].sort((a, b) => a - b));
    start = end;
  }
  return kept;
}

/** Of the values in [start, end) the place of the lowest, the highest and the first gap. */
function tellingOf(ys: Values, start: number, end: number): readonly number[] {
  const telling = new Map<'lowest' | 'highest' | 'gap', number>();
  const valueAt = (place: number | undefined) => (place === undefined ? null : (ys[place] ?? null));
  for (let at = start; at < end; at += 1) {
    const value = ys[at] ?? null;
    if (value === null) {
      if (!telling.has('gap')) telling.set('gap', at);
      continue;
    }
    if (value < (valueAt(telling.get('lowest')) ?? Number.POSITIVE_INFINITY)) telling.set('lowest', at);
    if (value > (valueAt(telling.get('highest')) ?? Number.NEGATIVE_INFINITY)) telling.set('highest', at);
  }
  return [...telling.values()];
}
