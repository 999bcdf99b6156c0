import type { Translate } from '../../../words/translate.ts';
import type { DayRow } from './day-rows.ts';
import type { Moments } from './moments.ts';
import { type Past, rowsIn } from './past.ts';
import type { Span } from './ranges.ts';

const DAY = 86_400_000;
/** From this age on the history keeps one reading a day. */
const THINNED = 60 * DAY;

/** What has to be known to read the history rightly: what is missing in it, and why. */
export function notesOf(past: Past, span: Span, hasWallet: boolean, moments: Moments, t: Translate): readonly string[] {
  const rows = rowsIn(past, span);
  const notes: string[] = [];
  const { unit } = past;
  if (unit === null || rows.every((row) => row.unit === null))
    notes.push(t(hasWallet ? 'history_no_amounts' : 'history_no_wallet'));
  if (unit?.since != null && unit.since > span.from) {
    notes.push(t('history_unit_changed', [unit.unit.currency, moments.day(unit.since)]));
  }
  if (rows.every(({ highest }) => highest.size === 0)) notes.push(t('history_no_windows'));
  else if (isThinned(rows, past)) notes.push(t('history_thinned'));
  return notes;
}

function isThinned(rows: readonly DayRow[], { samples }: Past): boolean {
  const newest = samples.at(-1)?.at ?? 0;
  return rows.some(({ day, highest }) => highest.size > 0 && day.end < newest - THINNED);
}
