import type { Tone } from '../../../risk/verdict-word.ts';
import type { Mark } from './marks.ts';

/** Marks that stand too close to be told apart: one sign for all, of the tone that weighs most. */
export interface MarkGroup {
  /** Pixels from the left end of the axis. */
  readonly x: number;
  readonly tone: Tone;
  readonly marks: readonly Mark[];
}

const WEIGHT: Readonly<Record<Tone, number>> = { unknown: 0, ok: 1, info: 2, warning: 3, danger: 4 };

/** Marks in the order of time as they stand along the axis, each sign `size` pixels wide. */
export function markGroups(marks: readonly Mark[], xOf: (at: number) => number, size: number): readonly MarkGroup[] {
  const groups: { x: number; tone: Tone; marks: Mark[] }[] = [];
  for (const mark of marks) {
    const x = xOf(mark.at);
    const last = groups.at(-1);
    if (last === undefined || x - last.x >= size) groups.push({ x, tone: mark.tone, marks: [mark] });
    else {
      last.marks.push(mark);
      if (WEIGHT[mark.tone] > WEIGHT[last.tone]) last.tone = mark.tone;
    }
  }
  return groups;
}
