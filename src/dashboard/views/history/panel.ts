/** What a line or bar is drawn with: a class of the style sheet that has the colour. */
export type Ink = 'balance' | 'unread' | 'ahead' | 'spend' | 'session' | 'used-up' | 'week' | 'other';

/** One line, or one row of bars, over the times of its panel. Null = nothing to draw. */
export interface Series {
  readonly ink: Ink;
  readonly form: 'steps' | 'line' | 'bars';
  readonly ys: readonly (number | null)[];
  /** Of which plan window it tells. */
  readonly window?: string;
  /** Drawn across what was not read, too. */
  readonly bridged?: boolean;
}

/** One of the panels over the time axis, ready to be drawn. */
export interface Panel {
  readonly name: 'balance' | 'spend' | 'windows';
  /** Epoch ms, ascending. */
  readonly xs: readonly number[];
  readonly series: readonly Series[];
  /** From the lowest to the highest value of the axis, with what is written beside it. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}
