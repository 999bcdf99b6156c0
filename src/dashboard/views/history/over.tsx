import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { plain } from '../../../words/isolated.ts';
import type { PlacedPart } from './chart-parts.ts';
import { cursorBy } from './cursor-by.ts';
import type { Span } from './ranges.ts';
import { Tip } from './tip.tsx';
import { type Tip as TipWords, tipOf } from './tip-of.ts';

/** A stretch this short was not dragged, but clicked. Pixels. */
const CLICK = 5;

/** What lies over the panels: now and what comes after, the lines of the signs, what is pointed at, what is dragged over. */
export function Over(props: PlacedPart): VNode {
  const { model, frame, at, point, zoom, speech } = props;
  const box = useRef<HTMLDivElement>(null);
  const [grip, setGrip] = useState<number | null>(null);
  const { span, now } = model;
  const timeOf = (event: PointerEvent) =>
    frame.timeAt(event.clientX - (box.current?.getBoundingClientRect().left ?? 0) + frame.left);
  const held: Span | null = grip === null || at === null ? null : { from: Math.min(grip, at), to: Math.max(grip, at) };
  const isDragged = held !== null && frame.xOf(held.to) - frame.xOf(held.from) >= CLICK;
  const place = (time: number) => `${frame.xOf(time) - frame.left}px`;
  const tip = at === null ? null : wordsAt(props, at);
  const reloadAt = model.ahead?.reloadAt ?? null;
  return (
    <>
      <div
        ref={box}
        class="over"
        role="slider"
        tabIndex={0}
        aria-label={speech.t('history_chart')}
        aria-valuemin={span.from}
        aria-valuemax={span.to}
        aria-valuenow={at ?? now}
        aria-valuetext={tip === null ? speech.t('history_chart_keys') : spoken(tip)}
        style={{ left: `${frame.left}px`, width: `${frame.right - frame.left}px` }}
        onPointerMove={(event) => point(timeOf(event))}
        onPointerLeave={() => {
          if (grip === null) point(null);
        }}
        onPointerDown={(event) => {
          if (event.button !== 0 || event.pointerType === 'touch') return;
          box.current?.setPointerCapture(event.pointerId);
          point(timeOf(event));
          setGrip(timeOf(event));
        }}
        onPointerUp={() => {
          setGrip(null);
          if (isDragged) zoom(held);
        }}
        onPointerCancel={() => setGrip(null)}
        onDblClick={() => zoom(null)}
        onBlur={() => point(null)}
        onKeyDown={(event) => {
          const next = cursorBy(event.key, at, model);
          if (next === null) return;
          event.preventDefault();
          point(next.at);
          if (next.zoom !== undefined) zoom(next.zoom);
        }}
      >
        {now < span.to && <i class="ahead" style={{ left: place(Math.max(now, span.from)) }} />}
        {now >= span.from && now <= span.to && <i class="now" style={{ left: place(now) }} />}
        {model.marks.map(({ at: time, tone, entry }) => (
          <i key={entry.id} class="stem" data-tone={tone} style={{ left: place(time) }} />
        ))}
        {reloadAt !== null && reloadAt <= span.to && (
          <i class="stem is-ahead" data-tone="danger" style={{ left: place(reloadAt) }} />
        )}
        {isDragged && (
          <i class="held" style={{ left: place(held.from), width: `${frame.xOf(held.to) - frame.xOf(held.from)}px` }} />
        )}
        {at !== null && <i class="cursor" style={{ left: place(at) }} />}
      </div>
      {tip && at !== null && <Tip tip={tip} x={frame.xOf(at)} frame={frame} />}
    </>
  );
}

function wordsAt({ model, past, moments, speech }: PlacedPart, at: number): TipWords {
  const row = past.rows.find(({ day }) => at >= day.start && at < day.end);
  return tipOf({ at, model, unit: past.unit?.unit ?? null, row }, moments, speech);
}

/** The same for a screen reader, in one text. */
function spoken({ when, events, lines }: TipWords): string {
  return plain([when, ...events, ...lines.map(({ label, value }) => `${label}: ${value}`)].join('; '));
}
