import type { BrakeRules, Settings } from '../../../../risk/settings.ts';
import { BOUNDS, type Range } from '../../../../risk/settings-bounds.ts';
import type { Asked } from '../asked.ts';
import { readWhole } from '../input/read-whole.ts';
import { wholeError, wholeField } from '../number-row.ts';
import type { Change, Group, Row, Typed } from '../row.ts';
import { switchRow } from '../switch-row.ts';
import { SPENT } from './amount-rows.ts';

/** What stands in the field until the user chooses. */
const USUAL_PERCENT = 95;
const USUAL_UNITS = 10;

type Ruled = 'windowPercent' | 'spentToday';
type Rule = Exclude<keyof BrakeRules, Ruled>;

const ruled =
  (rule: Partial<BrakeRules>): Change =>
  ({ brake }: Settings) => ({ brake: { ...brake, ...rule } });

/** What pulls the brake without being asked. */
export function brakeGroup(asked: Asked): Group {
  const { settings, unit, brakeIsTheirs, speech } = asked;
  const { t, format } = speech;
  const turnsSwitch = t('set_brake_turns_switch');
  const rule = (id: string, name: string, key: Rule, hint = turnsSwitch): Row =>
    switchRow({ id: `brake-${id}`, name, hint, on: settings.brake[key] }, (on) => ruled({ [key]: on }));
  const symbol = unit === null ? null : format.symbol(unit.currency);
  return {
    id: 'brake',
    name: t('set_brake'),
    lead: t('set_brake_lead'),
    notice: brakeIsTheirs ? t('set_brake_theirs') : null,
    folded: null,
    rows: [
      rule('promo-used-up', t('set_brake_promo_used_up'), 'promoUsedUp'),
      rule('promo-expiring', t('set_brake_promo_expiring'), 'promoExpiring'),
      ruledRow(asked, {
        key: 'windowPercent',
        name: t('set_brake_window_percent'),
        label: t('set_brake_window_percent_at'),
        usual: USUAL_PERCENT,
        range: BOUNDS.percent,
        before: null,
        after: t('set_unit_percent'),
      }),
      ruledRow(asked, {
        key: 'spentToday',
        name: t('set_brake_spent_today'),
        label: t('set_brake_spent_today_at'),
        usual: USUAL_UNITS,
        range: SPENT,
        before: symbol,
        after: null,
      }),
      rule('runaway', t('set_brake_runaway'), 'runaway', t('set_brake_turns_both')),
      rule('headroom', t('set_brake_spent_with_headroom'), 'spentWithHeadroom'),
      rule('after-claim', t('set_brake_after_claim'), 'afterClaim'),
    ],
  };
}

interface RuledRow {
  readonly key: Ruled;
  readonly name: string;
  readonly label: string;
  readonly usual: number;
  readonly range: Range;
  readonly before: string | null;
  readonly after: string | null;
}

/** A rule with a figure, which counts while its switch is on. */
function ruledRow({ settings, speech }: Asked, of: RuledRow): Row {
  const { key, range, before, after } = of;
  const value = settings.brake[key];
  const read = ([text = '']: readonly string[]): Typed => {
    const typed = readWhole(text, range) ?? undefined;
    return typed === undefined ? wholeError(range, speech) : { ok: true, change: ruled({ [key]: typed }) };
  };
  return {
    id: `brake-${key}`,
    name: of.name,
    hint: speech.t('set_brake_turns_switch'),
    more: null,
    control: {
      kind: 'fields',
      fields: [wholeField({ value: value ?? of.usual, range, before, after }, of.label)],
      gate: { on: value !== null, off: ruled({ [key]: null }) },
      read,
    },
  };
}
