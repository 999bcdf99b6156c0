import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Fact } from '../../../account/fact.ts';
import type { PlanWindow } from '../../../account/window.ts';
import type { Case } from '../../../risk/evidence.ts';
import type { Forecast } from '../../../risk/forecast/forecast.ts';
import { Text } from '../../../ui/text.tsx';
import type { Speech } from '../../../words/speech.ts';
import type { DashboardSource } from '../../source.ts';
import { DayTable } from './day-table.tsx';
import { createMoments } from './moments.ts';
import { notesOf } from './notes-of.ts';
import { type Past, rowsIn } from './past.ts';
import { type Range, type Span, spanOf } from './ranges.ts';
import { useChart } from './use-chart.ts';

interface CardProps {
  readonly past: Past;
  readonly range: Range;
  readonly of: Case;
  readonly forecast: Forecast | null;
  readonly windows: Fact<readonly PlanWindow[]>;
  readonly now: number;
  readonly speech: Speech;
  readonly source: DashboardSource;
}

/** As long as the drawing is worth: with each tick of the clock it would be made anew for half a pixel. */
const STEP = 5 * 60_000;

/** The history as a chart, or as a table of days. */
export function HistoryCard({ past, range, of, forecast, windows, now, speech, source }: CardProps): VNode {
  const { t } = speech;
  const { locale, timeZone } = source;
  const Chart = useChart();
  const [zoomed, setZoomed] = useState<{ readonly in: Range; readonly span: Span } | null>(null);
  const [isTable, showTable] = useState(false);
  const moments = useMemo(() => createMoments(locale, timeZone), [locale, timeZone]);
  const newest = past.samples.at(-1)?.at ?? 0;
  // Never before the newest reading, which would else lie in the future.
  const drawnAt = Math.max(newest, Math.floor(now / STEP) * STEP);
  const whole = useMemo(() => spanOf(range, past.first, drawnAt), [range, past, drawnAt]);
  // Another range is shown as a whole.
  const part = zoomed?.in === range ? zoomed.span : null;
  const span = part ?? whole;
  const zoom = (to: Span | null) => setZoomed(to && { in: range, span: to });
  return (
    <section class="card plot">
      <div class="plot-bar">
        {isTable ? <span /> : <p class="muted">{t(part === null ? 'history_hint' : 'history_hint_zoomed')}</p>}
        {part !== null && (
          <button type="button" class="small-btn" onClick={() => zoom(null)}>
            {t('history_zoom_back')}
          </button>
        )}
        <button type="button" class="small-btn" aria-pressed={isTable} onClick={() => showTable(!isTable)}>
          {t('history_as_table')}
        </button>
      </div>
      {isTable && <DayTable rows={rowsIn(past, span)} now={now} speech={speech} />}
      {!isTable && Chart !== null && (
        <Chart {...{ past, of, forecast, span, now: drawnAt, windows, speech, moments, timeZone, zoom }} />
      )}
      {!isTable && Chart === null && <div class="is-reading" aria-busy="true" />}
      {notesOf(past, whole, of.facts.balance.kind !== 'not-offered', moments, t).map((note) => (
        <Text key={note} as="p" class="muted note">
          {note}
        </Text>
      ))}
    </section>
  );
}
