import { BOUNDS } from '../../../../risk/settings-bounds.ts';
import type { Asked } from '../asked.ts';
import { tomorrow } from '../input/tomorrow.ts';
import { numberRow } from '../number-row.ts';
import type { Change, Group, Row } from '../row.ts';

const HOUR = 3_600_000;

/** How often is read, and whether at all. */
export function readingGroup(asked: Asked): Group {
  const { settings, speech } = asked;
  const { t } = speech;
  const poll = numberRow(
    {
      id: 'poll',
      name: t('set_poll'),
      hint: t('set_poll_hint'),
      value: settings.pollMinutes,
      range: BOUNDS.pollMinutes,
      after: t('set_unit_minutes'),
    },
    (pollMinutes) => ({ pollMinutes }),
    speech,
  );
  return {
    id: 'reading',
    name: t('set_reading'),
    lead: t('set_reading_lead'),
    notice: null,
    folded: null,
    rows: [poll, pauseRow(asked)],
  };
}

function pauseRow({ settings: { pausedUntil }, now, timeZone, speech: { t, format } }: Asked): Row {
  const isPaused = pausedUntil !== null && pausedUntil > now;
  const until = (time: number): Change => {
    return () => ({ pausedUntil: time });
  };
  const pauses = [
    { label: t('set_pause_hour'), change: until(now + HOUR) },
    { label: t('set_pause_tomorrow'), change: until(tomorrow(now, timeZone)) },
  ];
  return {
    id: 'pause',
    name: t('set_pause'),
    hint: isPaused ? t('set_pause_until', [format.when(pausedUntil, now)]) : t('set_pause_hint'),
    more: null,
    control: {
      kind: 'buttons',
      buttons: isPaused ? [{ label: t('action_resume'), change: 'resume' }] : pauses,
    },
  };
}
