import type { VNode } from 'preact';
import type { PlacedPart } from './chart-parts.ts';

const DAY = 86_400_000;
const YEARS = 400 * DAY;
/** Labels closer than this to "now" would touch it. */
const CLEAR = 46;

/** The labels of the time axis. */
export function Times({ model, frame, moments, speech }: PlacedPart): VNode {
  const { span, now, ticks } = model;
  const nowX = frame.xOf(now);
  const isNowShown = now >= span.from && now <= span.to;
  const isClear = (x: number) =>
    (!isNowShown || Math.abs(x - nowX) > CLEAR * frame.unit) &&
    x > frame.left + 12 * frame.unit &&
    x < frame.right - 16 * frame.unit;
  return (
    <p class="times" aria-hidden="true">
      {ticks.at
        .filter((at) => isClear(frame.xOf(at)))
        .map((at) => (
          <span key={at} style={{ left: `${frame.xOf(at)}px` }}>
            {labelOf(at)}
          </span>
        ))}
      {isNowShown && (
        <b style={{ left: `${Math.min(nowX, frame.right - 12 * frame.unit)}px` }}>{speech.t('history_now')}</b>
      )}
    </p>
  );

  function labelOf(at: number): string {
    if (ticks.by === 'hour' && !moments.isMidnight(at)) return moments.time(at);
    return span.to - span.from > YEARS ? moments.month(at) : moments.short(at);
  }
}
