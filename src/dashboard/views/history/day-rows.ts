import type { LedgerEntry } from '../../../account/event.ts';
import { addMoney, type Money, sameCurrency, type Unit } from '../../../account/money.ts';
import type { Sample } from '../../../account/sample.ts';
import type { LocalDay } from './local-days.ts';
import { type Mark, marksOf } from './marks.ts';

/** What is remembered of one day. */
export interface DayRow {
  readonly day: LocalDay;
  /** The last that was read that day; null = it was not read. */
  readonly balance: Money | null;
  /** What was spent, a sum for each currency. Spending counts for the day on which it was seen. */
  readonly spent: readonly Money[];
  /** In what unit amounts were read that day: without spending it was zero of these. Null = no amount was read. */
  readonly unit: Unit | null;
  /** The highest percentage of each plan window, by its key. */
  readonly highest: ReadonlyMap<string, number>;
  readonly marks: readonly Mark[];
}

/** The history day by day. Samples and entries oldest first; each is looked at once. */
export function dayRows(
  days: readonly LocalDay[],
  samples: readonly Sample[],
  entries: readonly LedgerEntry[],
): readonly DayRow[] {
  const samplesOf = dealer(samples, ({ at }) => at);
  const entriesOf = dealer(entries, ({ before }) => before);
  return days.map((day) => rowOf(day, samplesOf(day), entriesOf(day)));
}

/** Gives each day in turn what is of it. */
function dealer<T>(items: readonly T[], timeOf: (item: T) => number): (day: LocalDay) => readonly T[] {
  let next = 0;
  const before = (time: number) => {
    const from = next;
    for (let item = items[next]; item !== undefined && timeOf(item) < time; item = items[next]) next += 1;
    return items.slice(from, next);
  };
  return ({ start, end }) => {
    before(start);
    return before(end);
  };
}

function rowOf(day: LocalDay, samples: readonly Sample[], entries: readonly LedgerEntry[]): DayRow {
  let balance: Money | null = null;
  let unit: Unit | null = null;
  const highest = new Map<string, number>();
  for (const sample of samples) {
    balance = sample.balance ?? balance;
    unit = sample.balance ?? sample.spent ?? unit;
    for (const { key, percent } of sample.windows) highest.set(key, Math.max(percent, highest.get(key) ?? percent));
  }
  return { day, balance, spent: spentIn(entries), unit, highest, marks: marksOf(entries) };
}

function spentIn(entries: readonly LedgerEntry[]): readonly Money[] {
  const sums: Money[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'spend') continue;
    const at = sums.findIndex((sum) => sameCurrency(sum, entry.amount));
    const sum = sums[at];
    if (sum === undefined) sums.push(entry.amount);
    else sums[at] = addMoney(sum, entry.amount);
  }
  return sums;
}
