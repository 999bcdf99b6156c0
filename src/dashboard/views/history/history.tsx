import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { caseNow } from '../../../risk/evidence.ts';
import { ViewHead } from '../../parts/view-head.tsx';
import type { ViewProps } from '../../view-props.ts';
import { ForecastCard } from './forecast-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { HistoryState } from './history-state.tsx';
import { isYoung } from './is-young.ts';
import { RangePicker } from './range-picker.tsx';
import { type Range, USUAL_RANGE } from './ranges.ts';
import { usePast } from './use-past.ts';

/** The history of the chosen organization: balance, spending and plan windows over time, and where they lead. */
export function HistoryView(props: ViewProps): VNode {
  const { chosen, source, speech, state, now } = props;
  const { t } = speech;
  const [range, setRange] = useState<Range>(USUAL_RANGE);
  const remembered = usePast(chosen, now, source);
  if (remembered.kind !== 'past' || chosen === null || isYoung(remembered.past, now)) {
    return (
      <>
        <ViewHead title={t('dash_view_history')} />
        <HistoryState kind={remembered.kind === 'past' ? 'nothing' : remembered.kind} t={t} />
      </>
    );
  }
  const of = caseNow(chosen.account, state.settings, now);
  return (
    <>
      <ViewHead title={t('dash_view_history')}>
        <RangePicker range={range} choose={setRange} t={t} />
      </ViewHead>
      <HistoryCard
        key={remembered.org}
        past={remembered.past}
        range={range}
        of={of}
        forecast={chosen.forecast}
        windows={chosen.account.facts.windows}
        now={now}
        speech={speech}
        source={source}
      />
      {chosen.account.facts.balance.kind !== 'not-offered' && (
        <ForecastCard forecast={chosen.forecast} of={of} speech={speech} />
      )}
    </>
  );
}
