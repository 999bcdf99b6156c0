import type { ChartProps } from './chart.tsx';
import type { ChartModel } from './chart-model.ts';
import type { Frame } from './frame.ts';

/** What every part of the chart is given. */
export interface ChartPart extends ChartProps {
  readonly model: ChartModel;
  /** The moment that is pointed at, epoch ms; null = none. */
  readonly at: number | null;
  readonly point: (at: number | null) => void;
}

/** The same, once it is known where times stand. */
export interface PlacedPart extends ChartPart {
  readonly frame: Frame;
}
