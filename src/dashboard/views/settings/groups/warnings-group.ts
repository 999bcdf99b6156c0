import type { ExpiryStageName } from '../../../../risk/risk.ts';
import { BOUNDS } from '../../../../risk/settings-bounds.ts';
import { EXPIRY_STAGES } from '../../../../risk/stages.ts';
import type { Asked } from '../asked.ts';
import { numberRow } from '../number-row.ts';
import type { Group, Row } from '../row.ts';
import { switchRow } from '../switch-row.ts';
import { amountRows } from './amount-rows.ts';
import { levelsRow, overflowRow } from './level-rows.ts';
import { quietRow } from './quiet-row.ts';

/** When the user is warned. */
export function warningsGroup(asked: Asked): Group {
  const { settings, speech } = asked;
  const { t } = speech;
  const [minutes, hours] = [t('set_unit_minutes'), t('set_unit_hours')];
  const low = amountRows(asked);
  const rows: readonly Row[] = [
    overflowRow(asked),
    numberRow(
      {
        id: 'burn',
        name: t('set_burn'),
        hint: t('set_burn_hint'),
        value: settings.burnMinutes,
        range: BOUNDS.burnMinutes,
        after: minutes,
      },
      (burnMinutes) => ({ burnMinutes }),
      speech,
    ),
    numberRow(
      {
        id: 'reload',
        name: t('set_reload'),
        hint: t('set_reload_hint'),
        value: settings.reloadHours,
        range: BOUNDS.reloadHours,
        after: hours,
      },
      (reloadHours) => ({ reloadHours }),
      speech,
    ),
    levelsRow(asked),
    low.limit,
    low.balance,
    low.percent,
    low.runaway,
    stagesRow(asked),
    numberRow(
      {
        id: 'grace',
        name: t('set_grace'),
        hint: t('set_grace_hint'),
        value: settings.claimGraceMinutes,
        range: BOUNDS.claimGraceMinutes,
        after: minutes,
      },
      (claimGraceMinutes) => ({ claimGraceMinutes }),
      speech,
    ),
    numberRow(
      {
        id: 'snooze',
        name: t('set_snooze'),
        hint: t('set_snooze_hint'),
        value: settings.snoozeHours,
        range: BOUNDS.snoozeHours,
        after: hours,
      },
      (snoozeHours) => ({ snoozeHours }),
      speech,
    ),
    quietRow(asked),
    switchRow(
      { id: 'dangers', name: t('set_dangers'), hint: t('set_dangers_hint'), on: settings.dangersWait },
      (dangersWait) => () => ({ dangersWait }),
    ),
  ];
  return { id: 'warnings', name: t('set_warnings'), lead: t('set_warnings_lead'), notice: null, folded: null, rows };
}

/** The first that is told first. */
const STAGES: readonly ExpiryStageName[] = EXPIRY_STAGES.map(({ stage }) => stage).reverse();

function stagesRow({ settings, speech: { t } }: Asked): Row {
  const options = STAGES.map((stage) => ({
    value: stage,
    label: t(`set_stage_${stage}`),
    on: settings.expiryStages.includes(stage),
  }));
  return {
    id: 'stages',
    name: t('set_stages'),
    hint: t('set_stages_hint'),
    more: null,
    control: {
      kind: 'checks',
      options,
      set: (value, on) => (current) => ({
        expiryStages: STAGES.filter((stage) => (stage === value ? on : current.expiryStages.includes(stage))),
      }),
    },
  };
}
