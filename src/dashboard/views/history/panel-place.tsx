import type { VNode } from 'preact';
import { withMinor } from '../../../account/money.ts';
import { Text } from '../../../ui/text.tsx';
import type { MessageKey } from '../../../words/translate.ts';
import type { ChartPart } from './chart-parts.ts';
import type { Frame } from './frame.ts';
import { levelAt } from './level-at.ts';
import type { Panel } from './panel.ts';
import { grainOf } from './scope.ts';

interface PlaceProps extends ChartPart {
  readonly panel: Panel;
  /** Pixels. */
  readonly height: number;
  readonly frame: Frame | null;
}

/** Above and below the values of a drawing, in units of the design. */
const PAD = 8;

/** The place of a drawing under its name; in that of the balance the threshold of auto-reload. */
export function PanelPlace({ panel, height, frame, model, at, past, speech }: PlaceProps): VNode {
  const { t, format } = speech;
  const unit = past.unit?.unit ?? null;
  const { threshold } = model;
  const isThreshold = panel.name === 'balance' && threshold !== null && unit !== null && frame !== null;
  const level = panel.name === 'balance' && at !== null ? levelAt(panel, at, model.now) : null;
  return (
    <section class="panel">
      <h2>{t(captionOf(panel, grainOf(model)))}</h2>
      <div class="drawing" style={{ blockSize: `${height}px` }}>
        <div data-panel={panel.name} dir="ltr" />
        {isThreshold && (
          <p
            class="threshold"
            data-tone="danger"
            style={{ left: `${frame.left}px`, top: `${topOf(panel, threshold, height, frame.unit)}px` }}
          >
            <Text>{t('history_threshold', [format.money(withMinor(unit, Math.round(threshold)))])}</Text>
          </p>
        )}
        {level !== null && at !== null && frame && (
          <i
            class="dot"
            data-tone="info"
            style={{ left: `${frame.xOf(at)}px`, top: `${topOf(panel, level, height, frame.unit)}px` }}
          />
        )}
      </div>
    </section>
  );
}

function captionOf({ name }: Panel, grain: ReturnType<typeof grainOf>): MessageKey {
  return name === 'windows' ? `history_windows_by_${grain}` : `history_${name}`;
}

/** Where a value stands, pixels from the top of the drawing. */
function topOf({ ticks }: Panel, value: number, height: number, unit: number): number {
  const [low, high] = [ticks[0]?.at ?? 0, ticks.at(-1)?.at ?? 1];
  return PAD * unit + (1 - (value - low) / (high - low)) * (height - 2 * PAD * unit);
}
