import type { VNode } from 'preact';
import type { Translate } from '../../../words/translate.ts';

/** What stands here while there is nothing to draw: why, and what will be seen here and when. */
export function HistoryState({
  kind,
  t,
}: {
  readonly kind: 'reading' | 'refused' | 'nothing';
  readonly t: Translate;
}): VNode {
  if (kind === 'reading') return <section class="card plot is-reading" aria-busy="true" />;
  return (
    <section class="card history-state">
      <svg viewBox="0 0 120 48" aria-hidden="true">
        <path class="axis" d="M4 44H116" />
        <path class="line" d="M4 12h22v8h18v5h16v8h14" />
        <path class="line is-ahead" d="M74 33l42 10" />
      </svg>
      <h2>{t(kind === 'refused' ? 'history_refused' : 'history_nothing')}</h2>
      <p>{t(kind === 'refused' ? 'history_refused_more' : 'history_nothing_more')}</p>
    </section>
  );
}
