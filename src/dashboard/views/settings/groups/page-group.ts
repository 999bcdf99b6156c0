import type { Asked } from '../asked.ts';
import type { Group } from '../row.ts';
import { switchRow } from '../switch-row.ts';

/** What is shown on the provider's own pages. */
export function pageGroup({ settings, speech: { t } }: Asked): Group {
  return {
    id: 'page',
    name: t('set_page'),
    lead: t('set_page_lead'),
    notice: null,
    folded: null,
    rows: [
      switchRow({ id: 'line', name: t('set_line'), on: settings.line }, (line) => () => ({ line })),
      switchRow({ id: 'panel', name: t('set_panel'), on: settings.panel }, (panel) => () => ({ panel })),
    ],
  };
}
