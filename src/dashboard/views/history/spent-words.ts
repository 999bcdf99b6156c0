import { withMinor } from '../../../account/money.ts';
import type { Speech } from '../../../words/speech.ts';
import type { DayRow } from './day-rows.ts';

/** What was spent on a day; null = no amount was read that day. */
export function spentWords({ spent, unit }: DayRow, { format }: Speech): string | null {
  if (spent.length > 0) return format.list(spent.map((amount) => format.money(amount)));
  return unit && format.money(withMinor(unit, 0));
}
