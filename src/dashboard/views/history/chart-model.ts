import { type Case, heard } from '../../../risk/evidence.ts';
import type { Forecast } from '../../../risk/forecast/forecast.ts';
import { minorIn } from '../../../risk/forecast/minor-in.ts';
import type { Format } from '../../../words/format.ts';
import { balancePanel } from './balance-panel.ts';
import { type CourseAhead, courseAhead } from './course-ahead.ts';
import { localDays } from './local-days.ts';
import type { Mark } from './marks.ts';
import type { Panel } from './panel.ts';
import type { Past } from './past.ts';
import { NO_POINTS } from './points.ts';
import type { Span } from './ranges.ts';
import type { Scope } from './scope.ts';
import { spendPanel } from './spend-panel.ts';
import { type TimeTicks, timeTicks } from './time-ticks.ts';
import { windowsPanel } from './windows-panel.ts';

/** What is asked to be drawn. */
export interface Asked {
  readonly past: Past;
  readonly of: Case;
  readonly forecast: Forecast | null;
  readonly span: Span;
  /** Epoch ms. */
  readonly now: number;
  /** Pixels from the left end of the axis to the right. */
  readonly width: number;
  readonly format: Format;
  /** IANA name. */
  readonly timeZone: string;
  /** How many labels fit along the time axis. */
  readonly labels: number;
}

/** Everything that the chart draws, whatever it is drawn with. */
export interface ChartModel {
  readonly span: Span;
  readonly now: number;
  readonly panels: readonly Panel[];
  readonly marks: readonly Mark[];
  /** Null = too little is known to look ahead. */
  readonly ahead: CourseAhead | null;
  /** Below this auto-reload charges the card, in minor units; null = it is off, or not known. */
  readonly threshold: number | null;
  readonly ticks: TimeTicks;
}

export function chartModel(asked: Asked): ChartModel {
  const { past, of, forecast, span, now, width, format, timeZone } = asked;
  const columns = Math.max(1, Math.round(width));
  const scope: Scope = { span, now, columns, msPerPixel: (span.to - span.from) / columns, format };
  const unit = past.unit?.unit ?? null;
  const ahead = unit && courseAhead(of, forecast?.rates.wallet ?? null, unit, span.to);
  const threshold = thresholdOf(of, past);
  const panels = [
    balancePanel(past, scope, ahead?.line ?? NO_POINTS, threshold),
    spendPanel(past, scope),
    windowsPanel(past, scope),
  ].filter((panel) => panel !== null);
  return {
    span,
    now,
    panels,
    marks: past.marks.filter(({ at }) => at >= span.from && at <= span.to),
    ahead,
    threshold,
    ticks: timeTicks(localDays(span.from, span.to, timeZone), span, asked.labels),
  };
}

function thresholdOf({ facts }: Case, { unit }: Past): number | null {
  const threshold = heard(facts.reloadThreshold);
  if (unit === null || threshold === undefined || heard(facts.reload) !== 'on') return null;
  return minorIn(unit.unit, threshold);
}
