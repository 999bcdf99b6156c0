import { CATALOGUE } from '../../../../risk/catalogue.ts';
import type { RiskId } from '../../../../risk/risk.ts';
import { kindWords } from '../../../../words/kind-words.ts';
import { plural } from '../../../../words/plural.ts';
import type { Asked } from '../asked.ts';
import type { Group, Row } from '../row.ts';
import { switchRow } from '../switch-row.ts';

const KINDS: readonly RiskId[] = CATALOGUE.map(({ id }) => id);

/** It is told nowhere but in the popup, whatever is set. */
const SHOWN_ONLY: RiskId = 'muted';

/** What is told of, kind by kind. */
export function kindsGroup(asked: Asked): Group {
  const { settings, speech } = asked;
  const { t, format } = speech;
  const count = KINDS.filter((id) => settings.silenced.includes(id)).length;
  return {
    id: 'kinds',
    name: t('set_kinds'),
    lead: t('set_kinds_lead'),
    notice: null,
    folded: count === 0 ? t('set_kinds_all') : plural('set_kinds_but', count, [format.count(count)], speech),
    rows: KINDS.map((id) => kindRow(id, asked)),
  };
}

function kindRow(id: RiskId, { settings, speech }: Asked): Row {
  const { name, when, why, whatToDo } = kindWords(id, speech);
  const row = switchRow(
    { id: `kind-${id}`, name, hint: when, on: !settings.silenced.includes(id) },
    (told) => (current) => ({
      silenced: KINDS.filter((kind) => (kind === id ? !told : current.silenced.includes(kind))),
    }),
  );
  const more = { label: speech.t('set_kind_more'), sentences: [why, whatToDo] };
  if (id === SHOWN_ONLY) return { ...row, more, control: { kind: 'text', text: speech.t('set_kind_shown') } };
  return { ...row, more };
}
