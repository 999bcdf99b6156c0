import { BOUNDS, type Range } from '../../../../risk/settings-bounds.ts';
import { smallSum } from '../../../../risk/small-sum.ts';
import { decimalOf } from '../../../../words/decimal.ts';
import type { Asked } from '../asked.ts';
import { numberRow, optionalRow } from '../number-row.ts';
import type { Row } from '../row.ts';

/** Nothing spent is no sum to be warned of. */
export const SPENT: Range = { min: 1, max: BOUNDS.units.max };

/** The sums that the user can set, in whole units of the account's currency. */
export function amountRows(asked: Asked): Readonly<Record<'limit' | 'balance' | 'percent' | 'runaway', Row>> {
  const { settings, unit, speech } = asked;
  const { t, format } = speech;
  const before = unit === null ? null : format.symbol(unit.currency);
  const small = unit === null ? null : smallSum(null, unit);
  const [usual = ''] = small === null ? [] : decimalOf(small).split('.');
  const sum = small === null ? null : format.money(small);
  return {
    limit: optionalRow(
      {
        id: 'limit-units',
        name: t('set_limit_units'),
        hint: t('set_limit_units_hint'),
        value: settings.limitUnits,
        range: SPENT,
        before,
      },
      (limitUnits) => ({ limitUnits }),
      speech,
    ),
    balance: optionalRow(
      {
        id: 'low-units',
        name: t('set_low_units'),
        hint: sum === null ? t('set_low_units_hint_unknown') : t('set_low_units_hint', [sum]),
        value: settings.lowBalanceUnits,
        range: BOUNDS.units,
        before,
        placeholder: usual,
      },
      (lowBalanceUnits) => ({ lowBalanceUnits }),
      speech,
    ),
    percent: numberRow(
      {
        id: 'low-percent',
        name: t('set_low_percent'),
        hint: t('set_low_percent_hint'),
        value: settings.lowBalancePercent,
        range: BOUNDS.lowBalancePercent,
        after: t('set_unit_percent'),
      },
      (lowBalancePercent) => ({ lowBalancePercent }),
      speech,
    ),
    runaway: optionalRow(
      {
        id: 'runaway',
        name: t('set_runaway'),
        hint: sum === null ? t('set_runaway_hint_unknown') : t('set_runaway_hint', [sum]),
        value: settings.runawayUnits,
        range: SPENT,
        before,
        placeholder: usual,
      },
      (runawayUnits) => ({ runawayUnits }),
      speech,
    ),
  };
}
