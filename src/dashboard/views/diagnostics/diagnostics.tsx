import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../../platform/report.ts';
import { SmallSign } from '../../../ui/small-sign.tsx';
import { Text } from '../../../ui/text.tsx';
import { ViewHead } from '../../parts/view-head.tsx';
import type { ViewProps } from '../../view-props.ts';
import { browserLines } from './browser-lines.ts';
import { contradictionRows } from './contradiction-rows.ts';
import { ContradictionsCard } from './contradictions-card.tsx';
import { ReportCard } from './report-card.tsx';
import { reportText } from './report-text.ts';
import { sourceRows } from './source-rows.ts';
import { SourcesCard } from './sources-card.tsx';
import { TestNotice } from './test-notice.tsx';

/** How the watch itself is: what it reads, how that fares, and a report of it without personal data. */
export function DiagnosticsView({ state, view, access, chosen, now, speech, source }: ViewProps): VNode {
  const { t } = speech;
  const { upkeep } = source;
  const [allowed, setAllowed] = useState<boolean | null>(null);
  // The user may have changed it in another window: asked again whenever the clock moves on.
  useEffect(() => {
    upkeep.noticesAllowed().then(setAllowed, report);
  }, [upkeep, now]);

  const { version, browser } = upkeep.about();
  const rows =
    chosen === null ? [] : sourceRows({ stored: chosen, watch: state.watch, settings: state.settings, now }, speech);
  const disputes = contradictionRows(chosen?.account.contradictions ?? [], now, speech);
  return (
    <>
      <ViewHead title={t('dash_view_diagnostics')} />
      <TestNotice upkeep={upkeep} t={t} />
      <SourcesCard rows={rows} speech={speech} />
      <ContradictionsCard rows={disputes} t={t} />
      <div class="duo">
        <section class="card">
          <h2>{t('diag_browser')}</h2>
          <ul class="says">
            {browserLines({ state, access, allowed, now }, speech).map(({ key, tone, text }) => (
              <li key={key} data-line={key} data-result={tone}>
                <SmallSign tone={tone} />
                <Text>{text}</Text>
              </li>
            ))}
          </ul>
        </section>
        <ReportCard text={reportText({ version, browser, state, chosen, view, access, allowed, now })} t={t} />
      </div>
    </>
  );
}
