import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fact } from '../../../account/fact.ts';
import type { PlanWindow } from '../../../account/window.ts';
import type { Case } from '../../../risk/evidence.ts';
import type { Forecast } from '../../../risk/forecast/forecast.ts';
import type { Speech } from '../../../words/speech.ts';
import { chartModel } from './chart-model.ts';
import { type Frame, frameOf } from './frame.ts';
import { INK_TONE, INKS } from './ink-tone.ts';
import { Lane } from './lane.tsx';
import { Legend } from './legend.tsx';
import type { Moments } from './moments.ts';
import { Over } from './over.tsx';
import { PanelPlace } from './panel-place.tsx';
import type { Past } from './past.ts';
import { plot } from './plot.ts';
import type { Span } from './ranges.ts';
import { styleOf } from './style-of.ts';
import { Times } from './times.tsx';
import { useLook } from './use-look.ts';

export interface ChartProps {
  readonly past: Past;
  readonly of: Case;
  readonly forecast: Forecast | null;
  readonly span: Span;
  /** The names of the plan windows. */
  readonly windows: Fact<readonly PlanWindow[]>;
  /** Epoch ms. */
  readonly now: number;
  readonly speech: Speech;
  readonly moments: Moments;
  /** IANA name. */
  readonly timeZone: string;
  /** Shows a part of what is shown; null = all of it again. */
  readonly zoom: (span: Span | null) => void;
}

const HEIGHTS = { balance: 200, spend: 104, windows: 112 } as const;
const LABEL = 72;

/** The panels over one time axis, and what can be pointed at. It comes with the drawing library, so it is loaded apart. */
export function Chart(props: ChartProps): VNode {
  const { past, of, forecast, span, now, speech, timeZone } = props;
  const box = useRef<HTMLDivElement>(null);
  const look = useLook(box);
  const [frame, setFrame] = useState<Frame | null>(null);
  const [at, point] = useState<number | null>(null);
  const { width, unit } = look;
  const model = useMemo(() => {
    const labels = Math.max(2, Math.floor(width / (LABEL * unit)));
    return chartModel({ past, of, forecast, span, now, width, format: speech.format, timeZone, labels });
  }, [past, of, forecast, span, now, speech, timeZone, width, unit]);
  useLayoutEffect(() => {
    const chart = box.current;
    if (chart === null || look.width === 0) return;
    const style = styleOf(chart, model.panels);
    setFrame(frameOf(style, model.span, look.width));
    const drawn = model.panels.map((panel) => {
      const place = chart.querySelector<HTMLElement>(`[data-panel="${panel.name}"]`);
      return place && plot(place, panel, model.span, HEIGHTS[panel.name], style);
    });
    return () => {
      for (const remove of drawn) remove?.();
    };
  }, [model, look]);
  const shared = { ...props, model, at, point };
  return (
    <div class="chart" ref={box}>
      <span class="inks" aria-hidden="true">
        {INKS.map((ink) => (
          <i key={ink} data-ink={ink} data-tone={INK_TONE[ink]} />
        ))}
      </span>
      {frame && <Lane {...shared} frame={frame} />}
      <div class="panels">
        {model.panels.map((panel) => (
          <PanelPlace key={panel.name} {...shared} panel={panel} height={HEIGHTS[panel.name]} frame={frame} />
        ))}
        {frame && <Over {...shared} frame={frame} />}
      </div>
      {frame && <Times {...shared} frame={frame} />}
      <Legend {...shared} />
    </div>
  );
}
