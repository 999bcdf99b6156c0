import type { LedgerEntry } from '../../../account/event.ts';
import type { Sample } from '../../../account/sample.ts';
import { type DayRow, dayRows } from './day-rows.ts';
import { type HistoryUnit, historyUnit } from './history-unit.ts';
import { localDays } from './local-days.ts';
import { type Mark, marksOf } from './marks.ts';

/** All that is remembered of an organization, worked out once. */
export interface Past {
  readonly samples: readonly Sample[];
  /** The first moment of which there is something, epoch ms. */
  readonly first: number;
  /** From the first day to today, without holes. */
  readonly rows: readonly DayRow[];
  readonly marks: readonly Mark[];
  /** Null = no amount was ever read. */
  readonly unit: HistoryUnit | null;
}

/** Null where nothing is remembered. Samples and entries oldest first, `now` epoch ms, `timeZone` an IANA name. */
export function pastOf(
  samples: readonly Sample[],
  entries: readonly LedgerEntry[],
  now: number,
  timeZone: string,
): Past | null {
  const first = Math.min(samples[0]?.at ?? now, entries[0]?.before ?? now);
  if (samples.length === 0 && entries.length === 0) return null;
  const rows = dayRows(localDays(first, now, timeZone), samples, entries);
  return { samples, first, rows, marks: marksOf(entries), unit: historyUnit(samples) };
}

/** The days that a stretch of time touches, epoch ms. */
export function rowsIn(
  { rows }: Past,
  { from, to }: { readonly from: number; readonly to: number },
): readonly DayRow[] {
  return rows.filter(({ day }) => day.end > from && day.start <= to);
}
