/** A stretch of time between two readings, epoch ms, and what was used in it: percent of a window, or minor units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly used: number;
}
