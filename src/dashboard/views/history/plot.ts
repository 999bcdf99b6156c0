import UPlot from 'uplot';
import type { InkName } from './ink-tone.ts';
import type { Ink, Panel, Series } from './panel.ts';
import type { Span } from './ranges.ts';

/** Colours and sizes of a drawing, as the style sheet has them at the moment. */
export interface Style {
  readonly ink: (ink: InkName) => string;
  /** Pixels of one unit of the design at the reader's text size. */
  readonly unit: number;
  readonly font: string;
  /** Pixels left and right of the time axis. */
  readonly gutter: number;
  readonly margin: number;
}

const DAY_BAR = 0.66;
const LONGEST_BAR = 28;
const WIDTHS: Readonly<Partial<Record<Ink, number>>> = { balance: 2, ahead: 2, week: 1.25, other: 1.25 };
const DASHES: Readonly<Partial<Record<Ink, number[]>>> = { ahead: [5, 4], other: [2, 3] };

/** Draws one panel into its place; answers with the way to remove it. */
export function plot(place: HTMLElement, panel: Panel, span: Span, height: number, style: Style): () => void {
  const ticks = panel.ticks.map(({ at }) => at);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const options: UPlot.Options = {
    width: place.clientWidth,
    height,
    ms: 1,
    padding: [style.unit * 8, style.margin, style.unit * 8, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [span.from, span.to] }, y: { range: [low, high] } },
    axes: [{ show: false }, axisOf(panel, ticks, style)],
    series: [{}, ...panel.series.map((series) => seriesOf(series, style))],
  };
  const drawing = new UPlot(options, [[...panel.xs], ...panel.series.map(({ ys }) => [...ys])], place);
  return () => drawing.destroy();
}

function axisOf({ ticks }: Panel, at: number[], style: Style): UPlot.Axis {
  return {
    size: style.gutter,
    gap: style.unit * 6,
    font: style.font,
    stroke: style.ink('label'),
    splits: () => at,
    values: () => ticks.map(({ label }) => label),
    grid: { stroke: style.ink('grid'), width: 1 },
    ticks: { show: false },
  };
}

function seriesOf({ ink, form, bridged }: Series, style: Style): UPlot.Series {
  const stroke = style.ink(ink);
  const solid = form === 'bars' || ink === 'session' || ink === 'used-up';
  const paths = pathsOf(form);
  const dash = DASHES[ink];
  return {
    stroke,
    width: form === 'bars' ? 0 : (WIDTHS[ink] ?? 1),
    points: { show: false },
    spanGaps: bridged ?? false,
    ...(dash && { dash }),
    ...(paths && { paths }),
    ...(solid && { fill: stroke }),
    ...(ink === 'balance' && { fill: style.ink('area') }),
  };
}

function pathsOf(form: Series['form']): UPlot.Series.PathBuilder | undefined {
  if (form === 'steps') return UPlot.paths.stepped?.({ align: 1 });
  return form === 'bars' ? UPlot.paths.bars?.({ size: [DAY_BAR, LONGEST_BAR, 1] }) : undefined;
}
