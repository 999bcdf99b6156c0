import type { GuardKind, Settings } from '../../../../risk/settings.ts';
import { underscored } from '../../../../words/underscored.ts';
import type { Asked } from '../asked.ts';
import type { Group, Row } from '../row.ts';
import { switchRow } from '../switch-row.ts';

const SEND = 'paid-send';

/** In the order of the page: what can charge the card most comes first. */
const KINDS: readonly GuardKind[] = [
  'reload-on',
  'reload-raised',
  'switch-on',
  'limit-raised',
  'buy',
  'claim',
  'plan-change',
  SEND,
];

/** Which requests are asked about before they leave. */
export function guardGroup({ settings, speech: { t } }: Asked): Group {
  const rows = KINDS.filter((kind) => kind !== SEND).map((kind) =>
    switchRow(
      {
        id: `guard-${kind}`,
        name: t(`set_ask_${underscored(kind)}`),
        on: !settings.guardsOff.includes(kind),
      },
      (asks) => (current) => ({ guardsOff: without(current, kind, asks) }),
    ),
  );
  const send: Row = {
    id: `guard-${SEND}`,
    name: t('set_ask_paid_send'),
    hint: null,
    more: null,
    control: {
      kind: 'choice',
      value: settings.guardsOff.includes(SEND) ? 'never' : settings.paidSendEachTime ? 'each' : 'once',
      options: [
        { value: 'once', label: t('set_paid_once') },
        { value: 'each', label: t('set_paid_each') },
        { value: 'never', label: t('set_paid_never') },
      ],
      set: (when) => (current) => ({
        guardsOff: without(current, SEND, when !== 'never'),
        paidSendEachTime: when === 'each',
      }),
    },
  };
  return {
    id: 'guard',
    name: t('set_guard'),
    lead: t('set_guard_lead'),
    notice: null,
    folded: null,
    rows: [...rows, send],
  };
}

function without({ guardsOff }: Settings, kind: GuardKind, asks: boolean): readonly GuardKind[] {
  return KINDS.filter((each) => (each === kind ? !asks : guardsOff.includes(each)));
}
