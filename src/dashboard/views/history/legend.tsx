import type { VNode } from 'preact';
import { lastKnown } from '../../../account/fact.ts';
import type { Tone } from '../../../risk/verdict-word.ts';
import { SmallSign } from '../../../ui/small-sign.tsx';
import { windowWords } from '../../../words/window-words.ts';
import type { ChartPart } from './chart-parts.ts';
import { INK_TONE } from './ink-tone.ts';
import type { Series } from './panel.ts';

const TONES = ['danger', 'info', 'warning', 'ok'] as const satisfies readonly Tone[];

/** What the signs and lines mean: only those that are there. */
export function Legend({ model, windows, speech }: ChartPart): VNode {
  const { t } = speech;
  const marked = new Set(model.marks.map(({ tone }) => tone));
  const reloadAt = model.ahead?.reloadAt ?? null;
  const drawn = model.panels.flatMap(({ series }) => series);
  return (
    <ul class="legend">
      {TONES.filter((tone) => marked.has(tone)).map((tone) => (
        <li key={tone}>
          <SmallSign tone={tone} />
          {t(`history_tone_${tone}`)}
        </li>
      ))}
      {reloadAt !== null && reloadAt <= model.span.to && (
        <li class="expected">
          <SmallSign tone="danger" />
          {t('history_expected')}
        </li>
      )}
      {drawn.map((series) => {
        const name = nameOf(series);
        return (
          name !== null && (
            <li key={name}>
              <i class="swatch" data-ink={series.ink} data-tone={INK_TONE[series.ink]} />
              {name}
            </li>
          )
        );
      })}
    </ul>
  );

  /** Null = it needs no name, or is not to be seen. */
  function nameOf({ ink, ys, window }: Series): string | null {
    const isSeen = ys.some((value) => value !== null);
    if (ink === 'unread') return isSeen && isInterrupted(ys) ? t('history_unread') : null;
    if (!isSeen) return null;
    if (ink === 'ahead') return t('history_ahead');
    if (ink === 'used-up') return t('history_used_up_session');
    if (window === undefined) return null;
    const model = lastKnown(windows)?.value.find(({ key }) => key === window)?.model ?? null;
    return windowWords({ key: window, model }, speech);
  }
}

/** Is there a gap with something on either side? */
function isInterrupted(ys: readonly (number | null)[]): boolean {
  const first = ys.findIndex((value) => value !== null);
  const last = ys.findLastIndex((value) => value !== null);
  return ys.slice(first, last).includes(null);
}
