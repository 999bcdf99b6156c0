import type { Asked } from '../asked.ts';
import { minuteOf, timeOfDay } from '../input/time-of-day.ts';
import type { Field, Row, Typed } from '../row.ts';

/** What stands in the fields until the user chooses: a usual night. */
const NIGHT = { from: 22 * 60, to: 7 * 60 + 30 };

/** The hours in which warnings wait. */
export function quietRow({ settings: { quietHours }, speech: { t } }: Asked): Row {
  const { from, to } = quietHours ?? NIGHT;
  const field = (minute: number, label: string, after: string | null): Field => ({
    label,
    type: 'time',
    value: timeOfDay(minute),
    placeholder: '',
    before: null,
    after,
    range: null,
  });
  const read = (texts: readonly string[]): Typed => {
    const [begin, end] = texts.map(minuteOf);
    if (begin === undefined) return { ok: false, error: t('set_error_time'), at: 0 };
    if (end === undefined) return { ok: false, error: t('set_error_time'), at: 1 };
    if (begin === end) return { ok: false, error: t('set_error_same_times'), at: 1 };
    return { ok: true, change: () => ({ quietHours: { from: begin, to: end } }) };
  };
  return {
    id: 'quiet',
    name: t('set_quiet'),
    hint: t('set_quiet_hint'),
    more: null,
    control: {
      kind: 'fields',
      fields: [field(from, t('set_quiet_from'), t('set_quiet_between')), field(to, t('set_quiet_to'), null)],
      gate: { on: quietHours !== null, off: () => ({ quietHours: null }) },
      read,
    },
  };
}
