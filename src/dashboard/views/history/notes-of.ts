import type { Translate } from '../../../words/translate.ts';
import type { Moments } from './moments.ts';
import { type Past, rowsIn } from './past.ts';
import type { Span } from './ranges.ts';

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
  return notes;
}
