import type { Panel } from './panel.ts';
import type { Style } from './plot.ts';

/**
 * The style of the drawing as it is at the moment. A canvas knows neither classes nor `light-dark()`: each colour is asked
 * of an element in the page that has it (`data-ink`), so that themes and forced colours reach the drawing, too.
 */
export function styleOf(chart: HTMLElement, panels: readonly Panel[]): Style {
  const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const font = `${12 * unit}px ${getComputedStyle(chart).fontFamily}`;
  const ink: Style['ink'] = (name) => {
    const swatch = chart.querySelector(`[data-ink="${name}"]`);
    return swatch === null ? 'CanvasText' : getComputedStyle(swatch).color;
  };
  return { ink, unit, font, gutter: widest(panels, font) + 10 * unit, margin: 6 };
}

/** How wide the labels beside the panels are, pixels. */
function widest(panels: readonly Panel[], font: string): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return 0;
  pen.font = font;
  const widths = panels.flatMap(({ ticks }) => ticks.map(({ label }) => pen.measureText(label).width));
  return Math.ceil(Math.max(0, ...widths));
}
