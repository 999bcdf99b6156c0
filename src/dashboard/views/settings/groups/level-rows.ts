import { BOUNDS, MOST_LEVELS } from '../../../../risk/settings-bounds.ts';
import type { Asked } from '../asked.ts';
import { readLevels } from '../input/read-levels.ts';
import { readWhole } from '../input/read-whole.ts';
import { wholeError, wholeField } from '../number-row.ts';
import type { Row, Typed } from '../row.ts';

/** The two levels of a plan window. */
export function overflowRow({ settings, speech }: Asked): Row {
  const { t } = speech;
  const range = BOUNDS.percent;
  const [one, two] = settings.overflowLevels;
  const after = t('set_unit_percent');
  const read = (texts: readonly string[]): Typed => {
    const [first, second] = texts.map((text) => readWhole(text, range) ?? undefined);
    if (first === undefined || second === undefined) return wholeError(range, speech, first === undefined ? 0 : 1);
    if (first > second) return { ok: false, error: t('set_error_order'), at: 0 };
    return { ok: true, change: () => ({ overflowLevels: [first, second] }) };
  };
  return {
    id: 'overflow',
    name: t('set_overflow'),
    hint: t('set_overflow_hint'),
    more: null,
    control: {
      kind: 'fields',
      fields: [
        wholeField({ value: one, range, after }, t('set_overflow_first')),
        wholeField({ value: two, range, after }, t('set_overflow_second')),
      ],
      gate: null,
      read,
    },
  };
}

/** Any number of levels of the monthly limit. */
export function levelsRow({ settings, speech: { t, format } }: Asked): Row {
  const read = ([text = '']: readonly string[]): Typed => {
    const limitLevels = readLevels(text);
    if (limitLevels !== undefined) return { ok: true, change: () => ({ limitLevels }) };
    return { ok: false, error: t('set_error_levels', [format.count(MOST_LEVELS)]), at: 0 };
  };
  return {
    id: 'limit-levels',
    name: t('set_limit_levels'),
    hint: t('set_limit_levels_hint'),
    more: null,
    control: {
      kind: 'fields',
      fields: [
        {
          label: null,
          type: 'text',
          value: settings.limitLevels.join(', '),
          placeholder: '',
          before: null,
          after: t('set_unit_percent'),
          range: null,
        },
      ],
      gate: null,
      read,
    },
  };
}
